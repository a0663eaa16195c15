/** Addresses of feeds in the graph: there where a feed answers, null where the list has none. */
import { openFeedsWorld, SPAN, type FeedsWorld } from './feeds-world.ts';

const PUBLIC = 'https://hub.example.org/covenant';
const NONE = { atom: null, rss: null, jsonFeed: null, iCalendar: null };
const FEEDS = 'feeds { atom rss jsonFeed iCalendar }';

let world: FeedsWorld;

beforeAll(async () => {
  world = await openFeedsWorld();
});

afterAll(() => world.close());

interface Links {
  readonly feeds: Record<keyof typeof NONE, string | null>;
}

/** The filter in an address. */
function filterOf(address: string | null | undefined): unknown {
  return JSON.parse(new URL(address ?? '').searchParams.get('filter') ?? 'null');
}

describe('the feeds of a list', () => {
  it('have one address for one filter, however it is spelt', async () => {
    const { data } = await world.post<Record<'one' | 'other' | 'all', Links>>(
      `query ($from: DateTime) {
        one: agenda(filter: { topics: [FINANCING, CITIZENS], from: $from, mode: null }, first: 1) { ${FEEDS} }
        other: agenda(filter: { from: "2026-03-01T01:00:00+01:00", topics: [CITIZENS, FINANCING, CITIZENS] }) { ${FEEDS} }
        all: agenda { ${FEEDS} }
      }`,
      { from: SPAN.from },
    );
    expect(data.one).toEqual(data.other);
    expect(filterOf(data.one.feeds.rss)).toEqual({ from: SPAN.from, topics: ['CITIZENS', 'FINANCING'] });
    expect(data.all.feeds).toEqual({
      atom: `${PUBLIC}/feeds/agenda.atom`,
      rss: `${PUBLIC}/feeds/agenda.rss`,
      jsonFeed: `${PUBLIC}/feeds/agenda.json`,
      iCalendar: `${PUBLIC}/feeds/agenda.ics`,
    });
  });

  it('carry the filter that makes the agenda and the library the list of a coordinator, a unit or a signatory', async () => {
    const { data } = await world.post<{
      coordinator: { id: string } & Record<string, Links>;
      region: Record<string, Links>;
    }>(
      `{
        coordinator(slug: "province-of-girona") {
          id
          hosted: workshops(role: [HOST], upcoming: true) { ${FEEDS} }
          anyPart: workshops(upcoming: true) { ${FEEDS} }
          past: workshops(role: [HOST], upcoming: false) { ${FEEDS} }
          studies: caseStudies(topics: [FINANCING]) { ${FEEDS} }
          news { ${FEEDS} }
        }
        region(code: "ES") { coming: workshops(upcoming: true) { ${FEEDS} } all: workshops { ${FEEDS} } studies: caseStudies { ${FEEDS} } }
      }`,
    );
    const { coordinator, region } = data;
    expect(filterOf(coordinator['hosted']?.feeds.iCalendar)).toEqual({ hostId: coordinator.id });
    expect(filterOf(coordinator['studies']?.feeds.atom)).toEqual({
      coordinatorId: coordinator.id,
      topics: ['FINANCING'],
    });
    expect(coordinator['studies']?.feeds.iCalendar).toBeNull();
    expect(filterOf(region['coming']?.feeds.iCalendar)).toEqual({ regionWithin: 'ES' });
    expect(filterOf(region['studies']?.feeds.rss)).toEqual({ regionWithin: 'ES' });
    for (const list of [coordinator['anyPart'], coordinator['past'], coordinator['news'], region['all']]) {
      expect(list?.feeds).toEqual(NONE);
    }
  });

  it('cost no statement', async () => {
    world.statements.length = 0;
    await world.post(`{ agenda { ${FEEDS} } }`);
    const withFeeds = world.statements.length;
    await world.post('{ agenda { pageInfo { hasNextPage } } }');
    expect(world.statements.length - withFeeds).toBe(withFeeds);
  });
});

describe('the feeds of one thing', () => {
  it('are a calendar for a workshop', async () => {
    const slug = world.slugOf('a day alone');
    const { data } = await world.post<{ workshop: Links }>(
      `query ($slug: String!) { workshop(slug: $slug) { ${FEEDS} } }`,
      { slug },
    );
    expect(data.workshop.feeds).toEqual({ ...NONE, iCalendar: `${PUBLIC}/feeds/workshop/${slug}.ics` });
  });

  it('are the threads of a public group, each with its opening text, the latest talk first', async () => {
    const { data } = await world.post<{
      discussionGroups: { nodes: (Links & { visibility: string; threads: { nodes: { id: string }[] } })[] };
    }>(`{ discussionGroups { nodes { visibility ${FEEDS} threads(first: 100) { nodes { id } } } } }`);
    const groups = data.discussionGroups.nodes;
    expect(groups.length).toBeGreaterThan(0);
    for (const { visibility, feeds, threads } of groups) {
      expect([visibility, feeds.iCalendar]).toEqual(['PUBLIC', null]);
      const response = await world.get((feeds.jsonFeed ?? '').slice(PUBLIC.length));
      const { items } = (await response.json()) as { items: { id: string; content_text: string }[] };
      expect(items.map(({ id }) => id)).toEqual(threads.nodes.map(({ id }) => id));
      for (const item of items) expect(item.content_text).toMatch(/^.+\n\nExample content for trying out/s);
    }
  });
});
