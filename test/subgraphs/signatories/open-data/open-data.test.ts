/** The bundled release as the subgraph shows it, against an independent reading of the same tables. */
import { idOfSource } from '../../../../covenant/ids.ts';
import { signatories } from '../../../../subgraphs/signatories/subgraph.ts';
import { importBundled } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { readCsv, type CsvRow } from '../../../world/read-csv.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const rows = readCsv('signatories.csv');
const ENTITIES = 'query ($of: [_Any!]!) { _entities(representations: $of)';

function countBy(select: (row: CsvRow) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(select(row), (counts.get(select(row)) ?? 0) + 1);
  return counts;
}

/** Of a group and its members the larger number, each unit once. */
function peopleIn(some: readonly CsvRow[]): number {
  const known = new Set(rows.map((row) => row['organisation_id']));
  const units = new Map<string, { own: number; members: number }>();
  for (const row of some) {
    const group = row['group_organisation_id'] ?? '';
    const isMember = group !== '' && known.has(group);
    const key = isMember ? group : (row['organisation_id'] ?? '');
    const unit = units.get(key) ?? { own: 0, members: 0 };
    unit[isMember ? 'members' : 'own'] += Number(row['population_at_adhesion']);
    units.set(key, unit);
  }
  return [...units.values()].reduce((sum, { own, members }) => sum + Math.max(own, members), 0);
}

describe('signatories of the fifth JRC release', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(signatories);
    const report = await importBundled(subgraph.running, 'signatories.csv');
    expect(report).toMatchObject({ read: 11_973, added: 11_973, changed: 0, refused: [] });
    expect(await importBundled(subgraph.running, 'nuts.csv')).toMatchObject({ read: 2_010, refused: [] });
    expect(await importBundled(subgraph.running, 'signatory_nuts.csv')).toMatchObject({ changed: 10_934, refused: [] });
  });

  afterAll(() => subgraph.close());

  const total = async (filter: Record<string, unknown>): Promise<number> => {
    const { signatories: page } = await subgraph.ask<{ signatories: { totalCount: number } }>(
      'query ($filter: SignatoryFilter) { signatories(filter: $filter) { totalCount } }',
      { filter },
    );
    return page.totalCount;
  };
  const EVERY_STATUS = { status: ['PUBLISHED', 'ON_HOLD'] };

  it('changes nothing when the same tables are imported again', async () => {
    const again = await importBundled(subgraph.running, 'signatories.csv');
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 11_973, refused: [] });
    expect(await importBundled(subgraph.running, 'signatory_nuts.csv')).toMatchObject({
      changed: 0,
      unchanged: 10_934,
    });
  });

  it('takes every supporter of supporters.csv as named by a signatory', async () => {
    expect(await importBundled(subgraph.running, 'supporters.csv')).toMatchObject({ unchanged: 162, refused: [] });
  });

  it('counts 11,973 of them, 2,253 on hold, and shows those on hold only when asked', async () => {
    expect(await total(EVERY_STATUS)).toBe(11_973);
    expect(await total({ status: ['ON_HOLD'] })).toBe(2_253);
    expect(await total({})).toBe(9_720);
  });

  it('counts each country as its source does', async () => {
    const counts = countBy((row) => row['country_code'] ?? '');
    expect(counts.size).toBe(61);
    for (const [country, count] of counts)
      expect([country, await total({ ...EVERY_STATUS, country: [country] })]).toEqual([country, count]);
  });

  it.each([
    ['MITIGATION_2020', 'commitment_2020'],
    ['CLIMATE_ENERGY_2030', 'commitment_2030'],
    ['CLIMATE_NEUTRALITY_2050', 'commitment_2050'],
    ['MAYORS_ADAPT', 'commitment_mayors_adapt'],
  ])('counts the holders of %s', async (frame, column) => {
    const held = rows.filter((row) => row[column] === 'true').length;
    expect(await total({ ...EVERY_STATUS, commitments: [frame] })).toBe(held);
  });

  it('counts the signatories and people of every coordinator, nobody twice', async () => {
    const slugs = [...countBy((row) => row['coordinator_id'] ?? '').keys()].filter((slug) => slug !== '');
    expect(slugs).toHaveLength(191);
    const { _entities: found } = await subgraph.ask<{
      _entities: { signatoryCount: number; populationCovered: number }[];
    }>(`${ENTITIES} { ... on Coordinator { signatoryCount populationCovered } } }`, {
      of: slugs.map((slug) => ({ __typename: 'Coordinator', id: idOfSource('Coordinator', slug) })),
    });
    const expected = slugs.map((slug) => {
      const own = rows.filter((row) => row['coordinator_id'] === slug);
      return { signatoryCount: own.length, populationCovered: peopleIn(own) };
    });
    expect(found).toEqual(expected);
  });

  it('counts on another day what it counts today when nothing changed in between', async () => {
    const of = [{ __typename: 'Coordinator', id: idOfSource('Coordinator', 'province-of-girona') }];
    const ask = (day: string): Promise<unknown> =>
      subgraph.ask(
        `query ($of: [_Any!]!, $day: Date) { _entities(representations: $of) { ... on Coordinator { signatoryCount(activeOn: $day) populationCovered(activeOn: $day) signatories(activeOn: $day, first: 1) { totalCount } } } }`,
        { of, day },
      );
    expect(await ask('2024-06-30')).toEqual(await ask('2030-01-01'));
    // No source says that the links existed before the release.
    expect(await ask('2012-01-01')).toEqual({
      _entities: [{ signatoryCount: 0, populationCovered: 0, signatories: { totalCount: 0 } }],
    });
  });

  it('gives figures of countries with and without NUTS, and of units below', async () => {
    const { _entities: found } = await subgraph.ask<{ _entities: { signatoryFigures: Record<string, number> }[] }>(
      `${ENTITIES} { ... on Region { signatoryFigures(year: 2015) { signatories onHold populationAtAdhesion withActionPlan joined } } } }`,
      { of: ['IT', 'EL', 'UA', 'SE', 'ITC'].map((code) => ({ __typename: 'Region', code })) },
    );
    const nuts = new Map(readCsv('signatory_nuts.csv').map((row) => [row['organisation_id'], row['nuts3_id'] ?? '']));
    const figures = (some: CsvRow[]): Record<string, number> => ({
      signatories: some.length,
      onHold: some.filter((row) => row['signatory_status'] === 'ON_HOLD').length,
      populationAtAdhesion: peopleIn(some),
      withActionPlan: 0,
      joined: some.filter((row) => row['date_of_adhesion']?.startsWith('2015')).length,
    });
    const inCountry = (code: string): CsvRow[] => rows.filter((row) => row['country_code'] === code);
    expect(found.map(({ signatoryFigures }) => signatoryFigures)).toEqual([
      figures(inCountry('IT')),
      figures(inCountry('GR')),
      figures(inCountry('UA')),
      figures(inCountry('SE')),
      figures(rows.filter((row) => nuts.get(row['organisation_id'])?.startsWith('ITC'))),
    ]);
  });

  it('keeps unknown things unknown', async () => {
    expect(rows.filter((row) => row['gcom_id'] === '')).toHaveLength(20);
    expect(await total({ ...EVERY_STATUS, gcomId: 'PS0007' })).toBe(2);
    const { signatories: page } = await subgraph.ask<{ signatories: { nodes: Record<string, unknown>[] } }>(
      `query ($filter: SignatoryFilter) { signatories(filter: $filter) { nodes { adhesionType progress supportLinks { nodes { startsOn endsOn state proposedByCoordinator recruitedByCoordinator } } actionPlans { id } } } }`,
      { filter: { ...EVERY_STATUS, coordinatorId: idOfSource('Coordinator', 'province-of-girona') } },
    );
    expect(page.nodes[0]).toMatchObject({
      progress: null,
      actionPlans: [],
      supportLinks: {
        nodes: [
          {
            startsOn: null,
            endsOn: null,
            state: 'CONFIRMED',
            proposedByCoordinator: null,
            recruitedByCoordinator: null,
          },
        ],
      },
    });
  });

  it('names a group that has no entry of its own, and lists the members of one that has', async () => {
    const groups = new Set(rows.map((row) => row['organisation_id']));
    const orphans = rows.filter(
      (row) => row['group_organisation_id'] !== '' && !groups.has(row['group_organisation_id'] ?? ''),
    );
    expect(orphans).toHaveLength(190);
    const { _entities: found } = await subgraph.ask<{ _entities: { group: null; groupName: string }[] }>(
      `${ENTITIES} { ... on Signatory { group { id } groupName } } }`,
      {
        of: orphans.map((row) => ({
          __typename: 'Signatory',
          id: idOfSource('Signatory', row['organisation_id'] ?? ''),
        })),
      },
    );
    expect(found).toEqual(
      orphans.map((row) => ({ group: null, groupName: row['group_name'] === '' ? null : row['group_name'] })),
    );
  });

  it('rates locations as its source does', async () => {
    const counted = await subgraph.running.database.select<{ quality: string; n: number }>(
      rawSql`SELECT locationQuality AS quality, COUNT(*) AS n FROM signatory GROUP BY locationQuality ORDER BY locationQuality`,
    );
    expect(counted.map(({ quality, n }) => [quality, Number(n)])).toEqual([
      ['NONE', 13],
      ['POINT', 11_528],
      ['SHARED_POINT', 263],
      ['WHOLE_DEGREES', 169],
    ]);
  });

  it('needs as many statements for 100 signatories as for 50', async () => {
    const counts: number[] = [];
    for (const first of [50, 100]) {
      subgraph.statements.length = 0;
      await subgraph.ask(
        `query ($first: Int!) { signatories(first: $first, filter: { status: [PUBLISHED, ON_HOLD] }) { totalCount nodes {
          region { name { text } } group { name } groupMembers(first: 3) { totalCount nodes { name } } commitments location { quality }
          supportLinks(first: 3) { totalCount nodes { signatory { name } coordinator { name } } }
          actionPlans { targets { targetYear } monitoringReports { type } } } } }`,
        { first },
      );
      counts.push(subgraph.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(12);
  });
});
