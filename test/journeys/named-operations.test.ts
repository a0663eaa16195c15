/** The named operations on the real data: complete, without errors, and in few statements whatever they are asked for. */
import { publicQueries, type NamedOperation } from '../world/named-operations.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { testEngine } from '../world/temporary-database.ts';

/** Statements an operation costs at most, over all subgraphs; less where a page has nothing to look up. */
const AT_MOST: Readonly<Record<string, number>> = {
  Agenda: 9,
  CaseStudyPage: 24,
  CoordinatorDirectory: 8,
  CoordinatorDirectoryFiltered: 5,
  CoordinatorProfile: 57,
  DiscussionGroupPage: 12,
  DiscussionThread: 13,
  NodeById: 2,
  RegionOverview: 22,
  ResourcePage: 12,
  Search: 6,
  SearchHydrated: 8,
  SignatoryPage: 14,
  WorkshopPage: 12,
};

describe(`named operations on ${testEngine()}`, () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub();
  });

  afterAll(() => hub.close());

  async function run({ name, document }: NamedOperation, variables: Record<string, unknown>): Promise<unknown[]> {
    hub.statements.length = 0;
    const { data, errors } = await hub.post<Record<string, unknown>>(document, variables);
    expect(errors).toBeUndefined();
    const cost = hub.statements.length;
    if (cost > (AT_MOST[name] ?? 0)) {
      throw new Error(
        `${name} ${JSON.stringify(variables)} cost ${String(cost)} statements, ${String(AT_MOST[name])} are known.`,
      );
    }
    return Object.values(data);
  }

  const operations = publicQueries();

  it.each(operations)('$name is answered whole, in few statements', async (operation) => {
    expect(await run(operation, operation.variables)).not.toContain(null);
  });

  it.each([
    ['CoordinatorProfile', '{ coordinators(first: 100) { nodes { slug } } }', 'slug'],
    ['SignatoryPage', '{ signatories(first: 100, filter: { withoutCoordinator: false }) { nodes { slug } } }', 'slug'],
    ['RegionOverview', '{ regions { code } }', 'code'],
    ['CaseStudyPage', '{ caseStudies(first: 100) { nodes { slug } } }', 'slug'],
    ['WorkshopPage', '{ agenda(first: 100, filter: { from: "2000-01-01T00:00:00Z" }) { nodes { slug } } }', 'slug'],
    ['ResourcePage', '{ resources(first: 100) { nodes { slug } } }', 'slug'],
    ['DiscussionGroupPage', '{ discussionGroups(first: 100) { nodes { slug } } }', 'slug'],
  ])('%s costs no more for any other subject', async (name, listing, key) => {
    const operation = operations.find((one) => one.name === name);
    if (!operation) throw new Error(`There is no operation ${name}.`);
    const { data } =
      await hub.post<Record<string, { nodes: Record<string, string>[] } | Record<string, string>[]>>(listing);
    const [list] = Object.values(data);
    const subjects = Array.isArray(list) ? list : (list?.nodes ?? []);
    expect(subjects.length).toBeGreaterThan(4);
    for (const subject of subjects) {
      expect(await run(operation, { ...operation.variables, [key]: subject[key] })).not.toContain(null);
    }
  });

  it.each(['é', 'province', 'sala', 'covenant of mayors', 'x', '%', 'Δήμος'])(
    'Search costs no more for the text %p',
    async (text) => {
      const operation = operations.find(({ name }) => name === 'Search');
      if (operation) await run(operation, { text });
    },
  );
});
