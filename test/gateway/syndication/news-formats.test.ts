/** Atom, RSS and JSON Feed, read back by a strict XML parser and by the rules of each format. */
import sax from 'sax';
import { HARD_TITLE, openFeedsWorld, SPAN, withFilter, workshopIdOf, type FeedsWorld } from './feeds-world.ts';

let world: FeedsWorld;

beforeAll(async () => {
  world = await openFeedsWorld();
});

afterAll(() => world.close());

type Entry = Record<string, string>;

/** Texts and links of the entries of well-formed XML. */
function entriesOf(xml: string, entryName: 'entry' | 'item'): Entry[] {
  const parser = sax.parser(true);
  const entries: Entry[] = [];
  let entry: Entry | null = null;
  let inside = '';
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    inside = name;
    if (name === entryName) entries.push((entry = {}));
    if (entry && typeof attributes['href'] === 'string') entry['link'] = attributes['href'];
  };
  parser.onclosetag = (name) => {
    inside = '';
    if (name === entryName) entry = null;
  };
  parser.ontext = parser.oncdata = (text) => {
    if (entry && inside !== '') entry[inside] = (entry[inside] ?? '') + text;
  };
  parser.write(xml).close();
  return entries;
}

interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly feed_url: string;
  readonly items: readonly Record<string, unknown>[];
}

async function read(path: string): Promise<string> {
  const response = await world.get(path);
  expect(response.status).toBe(200);
  return response.text();
}

const html = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('a feed of the agenda', () => {
  it('is Atom with what each entry must have, and markup in texts escaped', async () => {
    const entries = entriesOf(await read(withFilter('/feeds/agenda.atom', SPAN)), 'entry');
    const hard = entries.find(({ id }) => id === `urn:covenant-hub:${workshopIdOf('hard')}`);
    expect(html(hard?.['title'] ?? '')).toBe(HARD_TITLE);
    expect(hard?.['content']).toContain(
      '<p>2026-07-01 08:00 (UTC)</p><p>First line<br>second; with, marks &lt;b&gt;not',
    );
    expect(hard).toMatchObject({
      link: 'https://example.org/event?id=1&lang=en',
      published: '2026-01-15T08:00:00.000Z',
    });
    for (const entry of entries) {
      expect(entry['updated']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
  });

  it('is RSS with a stable guid', async () => {
    const entries = entriesOf(await read(withFilter('/feeds/agenda.rss', SPAN)), 'item');
    const hard = entries.find(({ guid }) => guid === workshopIdOf('hard'));
    expect(hard).toMatchObject({
      title: HARD_TITLE,
      link: 'https://example.org/event?id=1&lang=en',
      pubDate: 'Thu, 15 Jan 2026 08:00:00 GMT',
    });
    expect(hard?.['description']).toContain('&lt;b&gt;not bold&lt;/b&gt;');
  });

  it('is JSON Feed 1.1 with what the format needs', async () => {
    const path = withFilter('/feeds/agenda.json', SPAN);
    const feed = JSON.parse(await read(path)) as JsonFeed;
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).not.toBe('');
    expect(feed.feed_url).toBe(`https://hub.example.org/covenant${path}`);
    const hard = feed.items.find(({ id }) => id === workshopIdOf('hard'));
    expect(hard).toMatchObject({ title: HARD_TITLE, language: 'en', date_published: '2026-01-15T08:00:00.000Z' });
    for (const item of feed.items)
      expect([typeof item['id'], typeof item['content_text']]).toEqual(['string', 'string']);
  });

  it('tells when and where in each zone, as the text is all a reader sees', async () => {
    const feed = JSON.parse(await read(withFilter('/feeds/agenda.json', SPAN))) as JsonFeed;
    const textOf = (name: string): unknown => feed.items.find(({ id }) => id === workshopIdOf(name))?.['content_text'];
    expect(textOf('autumn in Helsinki')).toBe('2026-10-25 02:30–04:30 (Europe/Helsinki)');
    expect(textOf('a day alone')).toBe('2026-06-10\n\nTown hall, room 2; second floor');
  });
});

describe('the same filter', () => {
  const workshopFilters = [
    SPAN,
    { ...SPAN, topics: ['ENERGY_POVERTY'] },
    { from: '1990-01-01T00:00:00Z', format: ['WEBINAR', 'CEREMONY'] },
    { regionWithin: 'SE' },
    { topics: [] },
    {},
  ];
  const lists = [
    ...workshopFilters.map(
      (filter) => ['agenda', 'agenda', 'filter: $filter', '$filter: WorkshopFilter', { filter }] as const,
    ),
    [
      'case-studies',
      'caseStudies',
      'filter: $filter',
      '$filter: CaseStudyFilter',
      { filter: { topics: ['FINANCING'] } },
    ] as const,
    [
      'case-studies',
      'caseStudies',
      'filter: $filter',
      '$filter: CaseStudyFilter',
      { filter: { replicated: true } },
    ] as const,
    ['news', 'news', 'kind: $kind', '$kind: [NewsKind!]', { kind: ['CITY_STORIES'] }] as const,
    ['news', 'news', 'languages: $languages', '$languages: [LanguageCode!]', { languages: ['de', 'sv'] }] as const,
  ];

  it.each(lists)(
    'gives in the feed %s what the list %s gives: %s, %s %j',
    async (name, field, use, variable, given) => {
      const query = `query (${variable}) { ${field}(${use}, first: 100) { feeds { jsonFeed } nodes { id } } }`;
      const { data } = await world.post<Record<string, { feeds: { jsonFeed: string }; nodes: { id: string }[] }>>(
        query,
        given,
      );
      const ids = data[field]?.nodes.map(({ id }) => id) ?? [];
      const address = data[field]?.feeds.jsonFeed ?? '';
      expect(address).toContain(`https://hub.example.org/covenant/feeds/${name}.json`);
      const feed = JSON.parse(await read(address.slice('https://hub.example.org/covenant'.length))) as JsonFeed;
      expect(feed.items.map(({ id }) => id)).toEqual(ids);
    },
  );
});
