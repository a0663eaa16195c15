/** Every spelling of a name finds it at every door: the `text` of each list that has one, and search by title and text. */
import { KINDS_BY_READER, SearchKind } from '../../subgraphs/knowledge-exchange/search/search-kind.ts';
import { publishGroups } from '../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { supportActions } from '../../subgraphs/support-actions/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../world/open-test-subgraph.ts';
import { SPELLINGS } from '../world/spellings.ts';
import { testEngine } from '../world/temporary-database.ts';
import { openCoordinatorsWorld } from './coordinators/coordinators-world.ts';
import { caseStudyIdOf, openExchangeWorld } from './knowledge-exchange/exchange-world.ts';
import { aGroup, groupIdOf } from './knowledge-exchange/group-world.ts';
import { aDocument, openSearchWorld } from './knowledge-exchange/search-world.ts';
import { openSignatoriesWorld } from './signatories/signatories-world.ts';
import { nameBodies, record } from './support-actions/support-world.ts';

/** A list or search that holds all names, each under a key of its own. */
interface Door {
  readonly keys: readonly string[];
  /** True: words in prose stand for themselves, "Novi Sad" in it is not "Novisad". */
  readonly isProse?: boolean;
  find(text: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const names = SPELLINGS.flat();
const numbers = names.map((_, number) => String(number));

type Nodes = Readonly<Record<string, { readonly nodes: readonly { readonly key: string }[] }>>;

function listOf(subgraph: TestSubgraph, keys: readonly string[], list: string, key: string, filter: string): Door {
  const query = `query ($filter: ${filter}!) { ${list}(filter: $filter, first: 100) { nodes { key: ${key} } } }`;
  return {
    keys,
    async find(text) {
      const answer = await subgraph.ask<Nodes>(query, { filter: { text } });
      return (answer[list]?.nodes ?? []).map((node) => node.key);
    },
    close: () => subgraph.close(),
  };
}

const doors: Readonly<Record<string, () => Promise<Door>>> = {
  async signatories() {
    const world = await openSignatoriesWorld();
    await world.importSignatories(...names.map((name, number) => ({ organisation_id: String(number), name })));
    return listOf(world, numbers, 'signatories', 'organisationId', 'SignatoryFilter');
  },
  async coordinators() {
    const world = await openCoordinatorsWorld();
    await world.importCoordinators(...names.map((name, number) => ({ coordinator_id: `c-${String(number)}`, name })));
    const slugs = numbers.map((number) => `c-${number}`);
    return listOf(world, slugs, 'coordinators', 'slug', 'CoordinatorFilter');
  },
  async 'support actions'() {
    const subgraph = await openTestSubgraph(supportActions);
    await nameBodies(subgraph.running, { coordinators: 1, signatories: 0 });
    const ids: string[] = [];
    for (const text of names) {
      const description = [{ language: 'en', text: `Help for (${text}), on request.` }];
      ids.push(await record(subgraph.running, { description }));
    }
    return listOf(subgraph, ids, 'supportActions', 'id', 'SupportActionFilter');
  },
  async 'case studies'() {
    const world = await openExchangeWorld();
    await world.study(
      ...names.map((text, number) => ({ name: String(number), title: [{ language: 'en', text: `Heat in ${text}` }] })),
    );
    return listOf(world, numbers.map(caseStudyIdOf), 'caseStudies', 'id', 'CaseStudyFilter');
  },
  async 'discussion groups'() {
    const world = await openExchangeWorld();
    await world.write((transaction) =>
      publishGroups(
        transaction,
        names.map((text, number) => aGroup(String(number), { purpose: [{ language: 'en', text: `Around ${text}` }] })),
      ),
    );
    return listOf(world, numbers.map(groupIdOf), 'discussionGroups', 'id', 'GroupFilter');
  },
  'search by title': () => search((text) => aDocument(text)),
  'search by text': async () => ({
    ...(await search((text) => aDocument('', aText(`Guide, translated in ${text} this year.`)))),
    isProse: true,
  }),
};

/** A group or talk is found only if there is one that the reader may read. */
const kinds = Object.values(SearchKind).filter((kind) => !KINDS_BY_READER.includes(kind));

function aText(text: string): Partial<ReturnType<typeof aDocument>> {
  return { title: [{ language: 'en', text: 'Guide' }], text: [{ language: 'en', text }] };
}

/** Things of all kinds in turn. */
async function search(documentOf: (name: string) => ReturnType<typeof aDocument>): Promise<Door> {
  const world = await openSearchWorld();
  const documents = names.map((name, number) => ({
    ...documentOf(name),
    kind: kinds[number % kinds.length] ?? 'NEWS',
  }));
  await world.index(...documents);
  return {
    keys: documents.map(({ id }) => id),
    async find(text) {
      const { edges } = await world.search(text, { first: 100 });
      return edges.map(({ url }) => url.split(':').at(-1) ?? '');
    },
    close: () => world.close(),
  };
}

describe.each(Object.keys(doors))(`%s on ${testEngine()}`, (name) => {
  let door: Door;

  beforeAll(async () => {
    const opened = await doors[name]?.();
    if (!opened) throw new Error(`There is no door ${name}.`);
    door = opened;
  });
  afterAll(async () => {
    await door.close();
  });

  it('find every spelling of a name by every other one', async () => {
    const missed: string[] = [];
    let first = 0;
    for (const spellings of SPELLINGS) {
      const keys = door.keys.slice(first, first + spellings.length);
      first += spellings.length;
      for (const typed of spellings) {
        const found = await door.find(typed);
        spellings.forEach((written, place) => {
          const isOfProse = door.isProse && /\s/.test(written) && !/\s/.test(typed);
          if (!isOfProse && !found.includes(keys[place] ?? '')) missed.push(`${typed} finds ${written}`);
        });
      }
    }
    expect(missed).toEqual([]);
  });

  it('find nothing else by a spelling', async () => {
    const first = names.indexOf('Lübeck');
    expect([...(await door.find('Luebeck'))].sort()).toEqual(door.keys.slice(first, first + 3).sort());
    expect(await door.find('Luebeckstadt')).toEqual([]);
  });
});
