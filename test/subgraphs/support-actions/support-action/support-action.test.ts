/** One support action: what is recorded is what is shown, nonsense is refused, and reading many costs no more statements. */
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import type { SupportActionFacts } from '../../../../subgraphs/support-actions/support-action/support-action-facts.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { coordinatorId, nameBodies, record, signatoryId } from '../support-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const WHOLE = `id slug uri category item commitment phase status startsOn endsOn languages topics fundingSource staffFte links
  source isSourceExcerptComplete revision title { text language available } description { text } outcome { text language }
  emissionsSaved { tonnesPerYear approach basis baselineYear targetYear } budget { amount currency inEur rateDate }
  coordinator { id slug name } beneficiaries { totalCount nodes { id slug name } } partners { totalCount edges { node { name } } }
  regions { code country name { text } }`;

const whole: Partial<SupportActionFacts> = {
  title: [
    { language: 'it', text: 'Calore di quartiere 🔥' },
    { language: 'en', text: 'District heat', origin: 'HUMAN' },
  ],
  description: [{ language: 'it', text: 'Reti di calore' }],
  phase: 'PLAN',
  status: 'ONGOING',
  startsOn: '2023-01-01',
  endsOn: '2025-12-31',
  languages: ['it', 'fr'],
  topics: ['DISTRICT_HEATING', 'CITIZENS'],
  regionCodes: ['ITC11', 'UA'],
  beneficiaryIds: [signatoryId(2), signatoryId(1), signatoryId(99)],
  partnerIds: [coordinatorId(2)],
  budget: { amount: '1135.00', currency: 'SEK', inEur: '100', rateDate: '2023-01-02' },
  fundingSource: 'NATIONAL_FUNDING',
  staffFte: '1.5',
  outcome: [{ language: 'it', text: 'Tre reti' }],
  emissionsSaved: { tonnesPerYear: '120.5', approach: 'LCA', basis: 'TARGET', baselineYear: 2005, targetYear: 2030 },
  links: ['https://example.org/calore'],
};

describe('a support action', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(supportActions);
    await importBundled(subgraph.running, 'nuts.csv');
    await nameBodies(subgraph.running, { coordinators: 50, signatories: 20 });
  });

  afterAll(() => subgraph.close());

  it('shows all that was recorded, and null for a beneficiary whose name has not arrived', async () => {
    const id = await record(subgraph.running, whole);
    const { _entities: found } = await subgraph.ask<{ _entities: Record<string, unknown>[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SupportAction { ${WHOLE} } } }`,
      { of: [{ __typename: 'SupportAction', id }] },
    );
    const slug = String(found[0]?.['slug']);
    expect(slug).toMatch(/^calore-di-quartiere(-fire)?-[0-9a-z]{10}$/);
    expect(found[0]).toEqual({
      id,
      slug,
      uri: `urn:covenant-hub:support-action:${id}`,
      category: 'PROVIDE_TECHNICAL_SUPPORT',
      item: 'WORKING_GROUPS',
      commitment: 'TECHNICAL_STRATEGIC_SUPPORT',
      phase: 'PLAN',
      status: 'ONGOING',
      startsOn: '2023-01-01',
      endsOn: '2025-12-31',
      languages: ['it', 'fr'],
      topics: ['DISTRICT_HEATING', 'CITIZENS'],
      fundingSource: 'NATIONAL_FUNDING',
      staffFte: '1.5',
      links: ['https://example.org/calore'],
      source: null,
      isSourceExcerptComplete: null,
      revision: 1,
      title: { text: 'Calore di quartiere 🔥', language: 'it', available: ['it', 'en'] },
      description: { text: 'Reti di calore' },
      outcome: { text: 'Tre reti', language: 'it' },
      emissionsSaved: whole.emissionsSaved,
      budget: whole.budget,
      coordinator: { id: coordinatorId(1), slug: 'coordinator-1', name: 'coordinator 1' },
      beneficiaries: {
        totalCount: 3,
        nodes: [
          { id: signatoryId(2), slug: 'signatory-2', name: 'signatory 2' },
          { id: signatoryId(1), slug: 'signatory-1', name: 'signatory 1' },
          null,
        ],
      },
      partners: { totalCount: 1, edges: [{ node: { name: 'coordinator 2' } }] },
      regions: [
        { code: 'ITC11', country: 'IT', name: { text: 'Torino' } },
        { code: 'UA', country: 'UA', name: { text: 'Ukraine' } },
      ],
    });
    expect(await subgraph.ask('query ($slug: String!) { supportAction(slug: $slug) { id } }', { slug })).toEqual({
      supportAction: { id },
    });
  });

  it.each<[string, Partial<SupportActionFacts>]>([
    ['DIRECT_FUNDING is no item of PROVIDE_TECHNICAL_SUPPORT', { item: 'DIRECT_FUNDING' }],
    ['title has no wording', { title: [] }],
    ['title has an empty wording', { title: [{ language: 'en', text: ' ' }] }],
    [
      'title names "en" twice',
      {
        title: [
          { language: 'en', text: 'a' },
          { language: 'en', text: 'b' },
        ],
      },
    ],
    ['startsOn is "2023-02-30"', { startsOn: '2023-02-30' }],
    ['endsOn 2020-01-01 lies before startsOn 2021-01-01', { startsOn: '2021-01-01', endsOn: '2020-01-01' }],
    ['budget.amount is "1.005"', { budget: { amount: '1.005', currency: 'EUR', inEur: '1', rateDate: null } }],
    ['CurrencyCode cannot be "euro"', { budget: { amount: '1', currency: 'euro', inEur: '1', rateDate: null } }],
    ['staffFte is "-1"', { staffFte: '-1' }],
    ['staffFte is "1e3"', { staffFte: '1e3' }],
    ['regions names "ITC11" twice', { regionCodes: ['ITC11', 'ITC11'] }],
    ['ITX99: no such unit', { regionCodes: ['ITC11', 'ITX99'] }],
    ['a coordinator is no partner of itself', { partnerIds: [coordinatorId(1)] }],
    ['"everybody" is no id of a signatory', { beneficiaryIds: ['everybody'] }],
    ['description has 20', { description: [{ language: 'en', text: 'x'.repeat(20_000) }] }],
    ['of a sum in EUR is its amount', { budget: { amount: '1', currency: 'EUR', inEur: '2', rateDate: null } }],
    ['beneficiaryIds names', { beneficiaryIds: [signatoryId(1), signatoryId(1)] }],
    ['URI cannot be "nowhere"', { links: ['nowhere'] }],
  ])('refuses to be recorded when %s, and leaves nothing behind', async (message, facts) => {
    const count = rawSql`SELECT COUNT(*) AS n FROM support_action`;
    const before = await subgraph.running.database.select(count);
    await expect(record(subgraph.running, facts)).rejects.toThrow(message);
    expect(await subgraph.running.database.select(count)).toEqual(before);
  });

  it('needs as many statements for 50 coordinators with actions and beneficiaries as for one', async () => {
    for (let number = 1; number <= 50; number += 1) {
      await record(subgraph.running, {
        coordinatorId: coordinatorId(number),
        beneficiaryIds: [signatoryId(1), signatoryId((number % 19) + 2)],
        regionCodes: ['ITC11', 'ITC12'],
      });
    }
    const counts: number[] = [];
    for (const coordinators of [1, 50]) {
      subgraph.statements.length = 0;
      await subgraph.ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Coordinator {
          supportFigures { beneficiaries fundingInEur } year: supportFigures(year: 2023) { beneficiaries }
          supportActions(first: 5) { totalCount nodes { coordinator { name }
            beneficiaries(first: 5) { totalCount nodes { name supportActions(first: 2) { nodes { id } } supportFigures { fundingInEur } } }
            partners(first: 5) { nodes { name } }
            regions { name { text } supportFigures { supportActions } supportActions(first: 2) { totalCount nodes { id } } } } } } } }`,
        {
          of: Array.from({ length: coordinators }, (_, index) => ({
            __typename: 'Coordinator',
            id: coordinatorId(index + 1),
          })),
        },
      );
      counts.push(subgraph.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(20);
  });

  it('needs as many statements for a page of 100 as for one of 2', async () => {
    const counts: number[] = [];
    for (const first of [2, 100]) {
      subgraph.statements.length = 0;
      await subgraph.ask(`query ($first: Int!) { supportActions(first: $first) { totalCount nodes { ${WHOLE} } } }`, {
        first,
      });
      counts.push(subgraph.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(9);
  });
});
