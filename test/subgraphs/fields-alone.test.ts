/** A list reads only what is asked of its entries: a field asked alone reads as it does beside everything else. */
import { subgraphs } from '../../gateway/subgraphs.ts';
import { buildFederatedSchema } from '../../platform/graph/federated-schema.ts';
import { idOfSource } from '../../covenant/ids.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { publishCaseStudies } from '../../subgraphs/knowledge-exchange/case-studies/publish-case-studies.ts';
import { openFilledSubgraphs, type FilledSubgraphs } from '../world/open-filled-subgraphs.ts';
import { listsOf, selectionsOf, type List } from './lists-of-schema.ts';
import { record } from './support-actions/support-world.ts';
import { rawSql, sqlName } from '../../platform/database/sql-text.ts';

/** Types whose lists read no more columns than they need, by the subgraph that owns them. */
const NOUNS: Readonly<Record<SubgraphName, readonly string[]>> = {
  coordinators: ['Coordinator'],
  signatories: ['Signatory'],
  'support-actions': ['SupportAction'],
  'knowledge-exchange': ['CaseStudy', 'DiscussionGroup', 'NewsItem', 'Post', 'Resource', 'Thread', 'Workshop'],
};

type Entry = Readonly<Record<string, unknown>> | null;

interface Page {
  readonly nodes?: readonly Entry[];
  readonly edges?: readonly { readonly node: Entry; readonly cursor?: string }[];
  readonly pageInfo?: Readonly<Record<string, unknown>>;
}

const ALL_OF_PLACES = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Who has a list, of those who have entries in it. */
const MAX_OWNERS = 12;

/** The ways to ask for entries. */
const ways: readonly [string, (fields: string) => string][] = [
  ['nodes', (fields) => `nodes { ${fields} }`],
  ['nodes and if more follow', (fields) => `nodes { ${fields} } pageInfo { hasNextPage }`],
  ['edges', (fields) => `edges { node { ${fields} } }`],
  ['edges with cursors', (fields) => `edges { cursor node { ${fields} } } ${ALL_OF_PLACES}`],
];

describe('a list', () => {
  let world: FilledSubgraphs;

  beforeAll(async () => {
    world = await openFilledSubgraphs();
    await helpSignatories(world);
  });

  afterAll(() => world.close());

  const cases = subgraphs.flatMap((subgraph) => {
    const { schema } = buildFederatedSchema(subgraph);
    return listsOf(schema, NOUNS[subgraph.name]).map((list) => ({ name: subgraph.name, list }));
  });

  it('is tried of every noun', () => {
    const tried = new Set(cases.map(({ list }) => list.noun.name));
    expect([...tried].sort()).toEqual(Object.values(NOUNS).flat().sort());
  });

  it.each(cases)('of $name, $list.owner $list.name, tells each field alone as beside all others', async (one) => {
    const { name, list } = one;
    const selections = [...selectionsOf(list.noun)];
    const everything = selections.map(([, selection]) => selection).join(' ');
    const whole = await pages(name, list, `edges { cursor node { ${everything} } } ${ALL_OF_PLACES}`);
    expect(whole.flatMap(entriesOf).length).toBeGreaterThan(0);
    for (const [way, page] of ways) {
      for (const [field, selection] of selections) {
        const alone = await pages(name, list, page(selection));
        expect({ way, selection, found: alone.map(timeless) }).toEqual({
          way,
          selection,
          found: whole.map((it, place) => timeless(partOf(it, field, alone[place] ?? {}))),
        });
      }
    }
  });

  async function pages(name: SubgraphName, list: List, selection: string): Promise<Page[]> {
    const subgraph = world.of(name);
    if (list.owner === 'Query') {
      return [(await subgraph.ask<{ list: Page }>(`{ list: ${list.name}(first: 4) { ${selection} } }`)).list];
    }
    const { _entities: found } = await subgraph.ask<{ _entities: ({ list: Page | null } | null)[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${list.owner} {
        list: ${list.name}(first: 2) { ${selection} }
      } } }`,
      { of: await ownersOf(name, list) },
    );
    return found.flatMap((it) => (it?.list ? [it.list] : []));
  }

  const known = new Map<List, readonly object[]>();

  /** A few who have entries in this list, and one who may have none. */
  async function ownersOf(name: SubgraphName, list: List): Promise<readonly object[]> {
    let owners = known.get(list);
    if (!owners) {
      const all = (await keysOf(list.owner)).map((key) => ({ __typename: list.owner, ...key }));
      const { _entities: found } = await world.of(name).ask<{ _entities: ({ list: Page | null } | null)[] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${list.owner} {
          list: ${list.name}(first: 1) { nodes { __typename } }
        } } }`,
        { of: all },
      );
      const some = all.filter((_, place) => found[place]?.list?.nodes?.length === 1).slice(0, MAX_OWNERS);
      known.set(list, (owners = [...some, ...all.slice(0, 1)]));
    }
    return owners;
  }

  /** Of entities that exist, from who owns them. */
  async function keysOf(type: string): Promise<readonly object[]> {
    if (type === 'Region')
      return ['AL', 'ES', 'ES5', 'ES51', 'ES512', 'IT', 'SE', 'BE', 'DE'].map((code) => ({ code }));
    if (type === 'CoordinatorReport') {
      // What the gateway says of a report to those who add its figures; none has to exist for that.
      const coordinators = await keysOf('Coordinator');
      return coordinators.map((key) => ({
        id: 'rep_of_this_test',
        coordinatorId: 'id' in key ? key.id : '',
        startsOn: '2025-01-01',
        endsOn: '2025-12-31',
      }));
    }
    const [owner] = Object.entries(NOUNS).find(([, nouns]) => nouns.includes(type)) ?? [];
    const table = type.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).toLowerCase();
    const { database } = world.of(owner as SubgraphName).running;
    return database.select<{ id: string }>(rawSql`SELECT id FROM ${sqlName(table)} ORDER BY id LIMIT 250`);
  }
});

/** No table and no example says whom an action was for, or whom a case study is about. */
async function helpSignatories(world: FilledSubgraphs): Promise<void> {
  const idsOf = async (name: SubgraphName, table: string): Promise<string[]> => {
    const rows = await world
      .of(name)
      .running.database.select<{ id: string }>(rawSql`SELECT id FROM ${sqlName(table)} ORDER BY id`);
    return rows.slice(0, 4).map(({ id }) => id);
  };
  const signatoryIds = await idsOf('signatories', rawSql`signatory`);
  const [coordinatorId = ''] = await idsOf('coordinators', rawSql`coordinator`);
  await record(world.of('support-actions').running, {
    coordinatorId,
    beneficiaryIds: signatoryIds,
    startsOn: '2025-03-01',
    budget: { amount: '1200.50', currency: 'EUR', inEur: '1200.50', rateDate: null },
  });
  await world.of('knowledge-exchange').running.database.write((transaction) =>
    publishCaseStudies(transaction, [
      {
        id: idOfSource('CaseStudy', 'for signatories'),
        title: [{ language: 'en', text: 'For signatories' }],
        state: 'PUBLISHED',
        publishedAt: '2026-01-31T08:00:00.000Z',
        signatoryIds,
      },
    ]),
  );
}

function entriesOf({ nodes, edges = [] }: Page): readonly Entry[] {
  return nodes ?? edges.map(({ node }) => node);
}

/** Of a whole page what another one asked for. */
function partOf(whole: Page, field: string, asked: Page): Page {
  const only = (entry: Entry): Entry => entry && { [field]: entry[field] };
  const { edges = [], pageInfo = {} } = whole;
  return {
    ...(asked.nodes && { nodes: edges.map(({ node }) => only(node)) }),
    ...(asked.edges && {
      edges: edges.map(({ cursor, node }, place) => ({
        ...(asked.edges?.[place]?.cursor !== undefined && { cursor }),
        node: only(node),
      })),
    }),
    ...(asked.pageInfo && {
      pageInfo: Object.fromEntries(Object.keys(asked.pageInfo).map((name) => [name, pageInfo[name]])),
    }),
  };
}

/** Some fields say the moment they were counted. */
function timeless(page: Page): unknown {
  return JSON.parse(JSON.stringify(page).replace(/"asOf":"[^"]+"/g, '"asOf":"now"'));
}
