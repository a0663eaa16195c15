/** How many statements an answer costs: the same for fifty coordinators as for two. */
import {
  coordinatorIdOf,
  dayFromToday,
  openCoordinatorsWorld,
  proof,
  type CoordinatorsWorld,
} from '../coordinators-world.ts';

describe('the number of statements', () => {
  let world: CoordinatorsWorld;

  beforeAll(async () => {
    world = await openCoordinatorsWorld();
    const names = Array.from({ length: 60 }, (_, index) => `Authority ${String(index).padStart(2, '0')}`);
    await world.importCoordinators(
      ...names.map((name, index) => ({ name, country_code: ['SE', 'FI', 'NO', 'DK'][index % 4] ?? 'SE' })),
    );
    const slugs = names.map((name) => name.toLowerCase().replace(' ', '-'));
    await world.tell(
      'support-actions',
      ...slugs.map((slug, index) => proof(`a${String(index)}`, slug, 'PARTNERSHIP', dayFromToday(-index))),
    );
    await world.tell(
      'signatories',
      ...slugs.map((slug) => ({
        kind: 'COORDINATOR_COVERAGE',
        entityId: coordinatorIdOf(slug),
        facts: { signatories: 1, populationCovered: 2 },
      })),
    );
  });

  afterAll(() => world.close());

  const statementsOf = async (query: string, variables: Record<string, unknown>): Promise<number> => {
    world.statements.length = 0;
    await world.ask(query, variables);
    return world.statements.length;
  };

  it.each<[string, string, number]>([
    [
      'commitments with tallies, indicator, definition, assessment and own proofs',
      'commitments { code indicator tallies { count } definition { title { text } } assessment { outcome } coordinatorEvidence(first: 2) { totalCount nodes { title } } }',
      // The page, commitments, templates, proofs, assessments, reports with their total.
      7,
    ],
    ['activity and reporting', 'activity { signatories acceptedReports } reporting { state surveyClosesOn }', 4],
    ['history and declarations', 'statusHistory { status } declaration { id } declarations { id }', 3],
    [
      'regions with their coordinators',
      'regions { code name { text } coordinatorCount coordinators(first: 3) { nodes { slug } } }',
      5,
    ],
    ['names and facts', 'id slug name localizedName { text } kind status country sources inferredFields uri', 1],
  ])('for %s does not grow with the page', async (_, fields, expected) => {
    const query = `query ($first: Int!) { coordinators(first: $first) { nodes { ${fields} } } }`;
    expect(await statementsOf(query, { first: 2 })).toBe(expected);
    expect(await statementsOf(query, { first: 50 })).toBe(expected);
  });

  it('counts the whole list only when asked', async () => {
    expect(await statementsOf('{ coordinators { totalCount nodes { id } } }', {})).toBe(2);
    expect(await statementsOf('{ coordinators { nodes { id } } }', {})).toBe(1);
  });

  it('for nodes is one per type', async () => {
    const ids = Array.from({ length: 50 }, (_, index) =>
      coordinatorIdOf(`authority-${String(index).padStart(2, '0')}`),
    );
    expect(await statementsOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toBe(1);
  });

  it('for references from other parts of the hub is one', async () => {
    const of = Array.from({ length: 50 }, (_, index) => ({
      __typename: 'Coordinator',
      id: coordinatorIdOf(`authority-${String(index).padStart(2, '0')}`),
    }));
    expect(
      await statementsOf('query ($of: [_Any!]!) { _entities(representations: $of) { ... on Coordinator { name } } }', {
        of,
      }),
    ).toBe(1);
  });
});
