/** What support is worth: exact sums, and other currencies at dated rates. */
import { importText } from '../../../world/import-table.ts';
import { help, openRecordingWorld, type RecordingWorld } from '../support-action/recording-world.ts';
import { coordinatorId } from '../support-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

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
    const [stored] = await world.running.database.select(
      rawSql`SELECT budgetInEur, budgetRateDate FROM support_action`,
    );
    expect(stored).toEqual({ budgetInEur: '90.13', budgetRateDate: '2023-03-03' });
    const later = await world.record({ ...inSek, startsOn: '2023-03-15' });
    expect(later.supportAction['budget']).toMatchObject({ inEur: null });
  });

  it('keeps the rates of a day that is imported again, and refuses days with a rate that is none', async () => {
    const table = (...lines: readonly string[]): string => ['Date;USD;JPY;GBP;SEK;', ...lines, ''].join('\n');
    const first = table('2023-03-03;1.0615;144.7;0.8837;11.0955;', '2023-03-02;1.06;-;n/a;N/A;');
    expect(await importText(world.running, first)).toMatchObject({ added: 2, refused: [] });
    const report = await importText(
      world.running,
      table(
        ...['2023-03-03;1.061500;144.70;0.8837;11.0955', '2023-03-02T00:00:00;1.05;–;;'],
        ...['2023-03-01;1,06;;;', '28/02/2023;1.06;;;', '2023-02-27;0;;;', '2023-02-26;1E6;;;', '2099-01-01;1.06;;;'],
      ),
    );
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(report.refused.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8]);
    const kept = await world.running.database.select<{ day: string; currency: string; millionths: number | string }>(
      rawSql`SELECT day, currency, millionths FROM eur_rate ORDER BY day, currency LIMIT 2`,
    );
    expect(kept.map(({ day, currency, millionths }) => [day, currency, Number(millionths)])).toEqual([
      ['2023-03-02', 'USD', 1_050_000],
      ['2023-03-03', 'GBP', 883_700],
    ]);
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
