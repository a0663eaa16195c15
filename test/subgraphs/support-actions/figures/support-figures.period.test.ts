/** Figures of support of a period: which actions count in it, and how many budgets could not be counted. */
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { coordinatorId, nameBodies, record, signatoryId } from '../support-world.ts';

const FIGURES = 'supportActions beneficiaries fundingInEur budgetsWithoutRate';
const QUERY = (type: string): string =>
  `query ($of: [_Any!]!, $year: Int, $startsOn: Date, $endsOn: Date) { _entities(representations: $of) {
    ... on ${type} { supportFigures(year: $year, startsOn: $startsOn, endsOn: $endsOn) { ${FIGURES} } } } }`;

interface Days {
  readonly year?: number;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

const of = {
  Coordinator: { __typename: 'Coordinator', id: coordinatorId(1) },
  Signatory: { __typename: 'Signatory', id: signatoryId(1) },
  Region: { __typename: 'Region', code: 'ITC11' },
};
type Owner = keyof typeof of;
const owners = Object.keys(of) as Owner[];

describe('figures of support of a period', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
    const { running } = subgraph;
    await importBundled(running, 'nuts.csv');
    await nameBodies(running, { coordinators: 1, signatories: 1 });
    const everywhere = { beneficiaryIds: [signatoryId(1)], regionCodes: ['ITC11'] };
    const eur = (amount: string) => ({ amount, currency: 'EUR', inEur: amount, rateDate: null });
    await record(running, {
      ...everywhere,
      status: 'COMPLETED',
      startsOn: '2020-01-10',
      endsOn: '2020-03-20',
      budget: eur('0.10'),
    });
    await record(running, { ...everywhere, status: 'ONGOING', startsOn: '2020-03-20', budget: eur('0.20') });
    await record(running, {
      ...everywhere,
      status: 'COMPLETED',
      startsOn: '2020-03-01',
      budget: { amount: '500', currency: 'SEK', inEur: null, rateDate: null },
    });
    await record(running, {
      ...everywhere,
      status: 'PLANNED',
      startsOn: '2020-03-01',
      budget: { amount: '500', currency: 'SEK', inEur: null, rateDate: null },
    });
    await record(running, { ...everywhere, budget: eur('7') });
  });

  afterAll(() => subgraph.close());

  const figures = async (owner: Owner, days: Days = {}): Promise<unknown> =>
    (
      await subgraph.ask<{ _entities: { supportFigures: unknown }[] }>(QUERY(owner), {
        of: [of[owner]],
        ...days,
      })
    )._entities[0]?.supportFigures;

  it.each(owners)(
    'count the actions in force on a day of it, the first and the last day included (%s)',
    async (owner) => {
      const day = (one: string): Promise<unknown> => figures(owner, { startsOn: one, endsOn: one });
      expect(await day('2020-01-09')).toMatchObject({ supportActions: 0, fundingInEur: '0' });
      expect(await day('2020-01-10')).toMatchObject({ supportActions: 1, fundingInEur: '0.1' });
      expect(await day('2020-03-20')).toMatchObject({ supportActions: 2, fundingInEur: '0.3' });
      expect(await day('2020-03-21')).toMatchObject({ supportActions: 1, fundingInEur: '0.2' });
    },
  );

  it.each(owners)('have no end or no beginning where only one day is given (%s)', async (owner) => {
    expect(await figures(owner, { startsOn: '2020-03-21' })).toMatchObject({ supportActions: 1 });
    expect(await figures(owner, { endsOn: '2020-03-02' })).toMatchObject({ supportActions: 2 });
  });

  it.each(owners)('leave out actions of unknown start, which stand in the totals of all years (%s)', async (owner) => {
    expect(await figures(owner, { startsOn: '1990-01-01', endsOn: '2100-12-31' })).toMatchObject({
      supportActions: 3,
      fundingInEur: '0.3',
    });
    expect(await figures(owner)).toMatchObject({ supportActions: 4, beneficiaries: 1, fundingInEur: '7.3' });
  });

  it.each(owners)('are those of a year where the days are its first and its last (%s)', async (owner) => {
    expect(await figures(owner, { year: 2020 })).toEqual(
      await figures(owner, { startsOn: '2020-01-01', endsOn: '2020-12-31' }),
    );
  });

  it.each(owners)('say how many budgets have no sum in EUR, planned ones apart (%s)', async (owner) => {
    expect(await figures(owner)).toMatchObject({ budgetsWithoutRate: 1 });
    expect(await figures(owner, { startsOn: '2020-03-01', endsOn: '2020-03-01' })).toMatchObject({
      budgetsWithoutRate: 1,
      fundingInEur: '0.1',
    });
    expect(await figures(owner, { startsOn: '2020-03-02', endsOn: '2020-03-31' })).toMatchObject({
      budgetsWithoutRate: 0,
    });
  });

  it.each([
    [{ startsOn: '2020-02-01', endsOn: '2020-01-31' }, 'endsOn'],
    [{ year: 2020, startsOn: '2020-02-01' }, 'year'],
    [{ year: 1999 }, 'year'],
  ])('refuse days that say nothing: %j', async (days, argument) => {
    const errors = await subgraph.refusal(QUERY('Coordinator'), { of: [of.Coordinator], ...days });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
  });
});
