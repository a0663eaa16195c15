/** What support is worth: exact sums, and other currencies at dated rates. */
import { importText } from '../../world/import-table.ts';
import { help, openRecordingWorld, type RecordingWorld } from './recording-world.ts';
import { coordinatorId } from './support-world.ts';

describe('the money of a support action', () => {
  let world: RecordingWorld;

  beforeEach(async () => {
    world = await openRecordingWorld();
  });
  afterEach(() => world.close());

  it('is worth in EUR what the bank said of its first day, or of the last day before it with a rate', async () => {
    const inSek = { ...help, startsOn: '2023-03-04', budget: { amount: '1000.00', currency: 'SEK' } };
    const { supportAction } = await world.record(inSek);
    expect(supportAction['budget']).toEqual({ amount: '1000.00', currency: 'SEK', inEur: null, rateDate: null });
    const rates =
      'Date,USD,JPY,GBP,SEK,\n2023-03-03,1.0615,144.7,0.8837,11.0955,\n2023-03-02,1.0605,144.9,0.8853,N/A,\n';
    expect(await importText(world.running, rates)).toMatchObject({ added: 2, refused: [] });
    const [stored] = await world.running.database.select('SELECT budgetInEur, budgetRateDate FROM support_action');
    expect(stored).toEqual({ budgetInEur: '90.13', budgetRateDate: '2023-03-03' });
    const later = await world.record({ ...inSek, startsOn: '2023-03-15' });
    expect(later.supportAction['budget']).toMatchObject({ inEur: null });
  });

  it('adds sums up exactly', async () => {
    for (const amount of ['0.10', '0.20', '1000000000000.00']) {
      expect((await world.record({ ...help, budget: { amount, currency: 'EUR' } })).errors).toEqual([]);
    }
    const query = `query ($ids: [_Any!]!) { _entities(representations: $ids) {
      ... on Coordinator { supportFigures { supportActions fundingInEur } }
    } }`;
    expect(await world.ask(query, { ids: [{ __typename: 'Coordinator', id: coordinatorId(1) }] })).toEqual({
      _entities: [{ supportFigures: { supportActions: 3, fundingInEur: '1000000000000.3' } }],
    });
  });
});
