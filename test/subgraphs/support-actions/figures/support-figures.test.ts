/** Figures of support: exact sums, nobody counted twice, and years that only count what is known of them. */
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { coordinatorId, nameBodies, record, signatoryId } from '../support-world.ts';

const FIGURES = 'supportActions beneficiaries fundingInEur staffFte measuredTonnesPerYear';
const eur = (amount: string) => ({ amount, currency: 'EUR', inEur: amount, rateDate: null });
const none = { supportActions: 0, beneficiaries: 0, fundingInEur: '0', staffFte: '0', measuredTonnesPerYear: '0' };

describe('figures of support', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
    const { running } = subgraph;
    await importBundled(running, 'nuts.csv');
    await nameBodies(running, { coordinators: 3, signatories: 3 });
    await record(running, {
      startsOn: '2019-05-01',
      endsOn: '2021-04-30',
      status: 'COMPLETED',
      budget: eur('0.10'),
      staffFte: '0.1',
      beneficiaryIds: [signatoryId(1), signatoryId(2)],
      regionCodes: ['ITC11'],
      emissionsSaved: {
        tonnesPerYear: '10.125',
        approach: 'IPCC',
        basis: 'MEASURED',
        baselineYear: 2005,
        targetYear: null,
      },
    });
    await record(running, {
      startsOn: '2021-01-01',
      status: 'ONGOING',
      budget: eur('0.20'),
      staffFte: '0.2',
      beneficiaryIds: [signatoryId(2), signatoryId(3)],
      regionCodes: ['ITC11', 'ITC12'],
      emissionsSaved: {
        tonnesPerYear: '99',
        approach: 'IPCC',
        basis: 'ESTIMATED',
        baselineYear: null,
        targetYear: 2030,
      },
    });
    await record(running, { budget: eur('999999999999.99'), regionCodes: ['ITG1'] });
    await record(running, {
      status: 'PLANNED',
      startsOn: '2021-06-01',
      budget: eur('5'),
      beneficiaryIds: [signatoryId(1)],
    });
    await record(running, { status: 'CANCELLED', startsOn: '2021-06-01', budget: eur('7') });
    await record(running, { coordinatorId: coordinatorId(2), startsOn: '2020-02-02', status: 'COMPLETED' });
    await record(running, {
      coordinatorId: coordinatorId(2),
      startsOn: '2020-03-03',
      budget: { amount: '1000', currency: 'SEK', inEur: null, rateDate: null },
    });
  });

  afterAll(() => subgraph.close());

  const figuresOf = async (type: string, key: Record<string, string>, year: number | null = null): Promise<unknown> => {
    const argument = type === 'Signatory' ? '' : '(year: $year)';
    const declared = type === 'Signatory' ? '' : ', $year: Int';
    const { _entities: found } = await subgraph.ask<{ _entities: { supportFigures: unknown }[] }>(
      `query ($of: [_Any!]!${declared}) { _entities(representations: $of) { ... on ${type} { supportFigures${argument} { ${FIGURES} } } } }`,
      { of: [{ __typename: type, ...key }], ...(type === 'Signatory' ? {} : { year }) },
    );
    return found[0]?.supportFigures;
  };
  const ofCoordinator = (number: number, year?: number): Promise<unknown> =>
    figuresOf('Coordinator', { id: coordinatorId(number) }, year ?? null);

  it('adds up all years to the cent, without what was only planned or was cancelled', async () => {
    expect(await ofCoordinator(1)).toEqual({
      supportActions: 3,
      beneficiaries: 3,
      fundingInEur: '1000000000000.29',
      staffFte: '0.3',
      measuredTonnesPerYear: '10.125',
    });
  });

  it('counts in a year the actions in force in it, and those of unknown start in none', async () => {
    expect(await ofCoordinator(1, 2018)).toEqual(none);
    expect(await ofCoordinator(1, 2020)).toMatchObject({ supportActions: 1, beneficiaries: 2, fundingInEur: '0.1' });
    expect(await ofCoordinator(1, 2021)).toMatchObject({ supportActions: 2, beneficiaries: 3, fundingInEur: '0.3' });
    expect(await ofCoordinator(1, 2022)).toMatchObject({ supportActions: 1, beneficiaries: 2, staffFte: '0.2' });
  });

  it('takes a completed action without last day for one of its first day, and an open one as going on', async () => {
    expect(await ofCoordinator(2, 2020)).toMatchObject({ supportActions: 2 });
    expect(await ofCoordinator(2, 2021)).toMatchObject({ supportActions: 1 });
  });

  it('adds nothing for money whose sum in EUR is unknown', async () => {
    expect(await ofCoordinator(2)).toMatchObject({ supportActions: 2, fundingInEur: '0' });
  });

  it('answers zero for a coordinator without actions', async () => {
    expect(await ofCoordinator(3)).toEqual(none);
  });

  it('gives a signatory the whole of the actions that helped it', async () => {
    expect(await figuresOf('Signatory', { id: signatoryId(2) })).toMatchObject({
      supportActions: 2,
      beneficiaries: 3,
      fundingInEur: '0.3',
    });
    expect(await figuresOf('Signatory', { id: signatoryId(1) })).toMatchObject({ supportActions: 1, beneficiaries: 2 });
  });

  it('counts an action once in a unit, though it names two units within it', async () => {
    expect(await figuresOf('Region', { code: 'ITC1' })).toMatchObject({ supportActions: 2, fundingInEur: '0.3' });
    expect(await figuresOf('Region', { code: 'ITC12' })).toMatchObject({ supportActions: 1 });
    expect(await figuresOf('Region', { code: 'ITC1' }, 2020)).toMatchObject({ supportActions: 1 });
  });

  it('gives actions that name no unit to the country of their coordinator, and to nothing smaller', async () => {
    expect(await figuresOf('Region', { code: 'IT' })).toMatchObject({ supportActions: 5 });
    expect(await figuresOf('Region', { code: 'ITG1' })).toMatchObject({ supportActions: 1 });
    expect(await figuresOf('Region', { code: 'ES' })).toEqual(none);
  });

  it('refuses a year nobody can mean, naming the accepted ones', async () => {
    const errors = await subgraph.refusal(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Coordinator { supportFigures(year: 21) { asOf } } } }',
      { of: [{ __typename: 'Coordinator', id: coordinatorId(1) }] },
    );
    expect(errors[0]).toMatchObject({
      message: 'year is 21; it can be 2000 to 2100.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
