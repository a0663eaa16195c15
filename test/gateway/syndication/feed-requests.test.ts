/** Feeds over HTTP: kept copies, languages, and what is refused. */
import { perSubgraph } from '../../../covenant/settings/subgraph-settings.ts';
import { openTestHub } from '../../world/open-test-hub.ts';
import { openFeedsWorld, SPAN, withFilter, type FeedsWorld } from './feeds-world.ts';

let world: FeedsWorld;

beforeAll(async () => {
  world = await openFeedsWorld();
});

afterAll(() => world.close());

interface Refused {
  readonly errors: readonly { readonly message: string; readonly extensions: { code: string; accepted?: string[] } }[];
}

async function refusal(
  path: string,
  init?: RequestInit,
): Promise<{ status: number; code: string; message: string; accepted: string[] }> {
  const response = await world.get(path, init);
  const { errors } = (await response.json()) as Refused;
  const { message = '', extensions } = errors[0] ?? {};
  return { status: response.status, code: extensions?.code ?? '', message, accepted: extensions?.accepted ?? [] };
}

describe('a feed', () => {
  it.each([
    ['agenda.ics', 'text/calendar; charset=utf-8'],
    ['agenda.atom', 'application/atom+xml; charset=utf-8'],
    ['agenda.rss', 'application/rss+xml; charset=utf-8'],
    ['agenda.json', 'application/feed+json; charset=utf-8'],
    ['case-studies.atom', 'application/atom+xml; charset=utf-8'],
    ['news.rss', 'application/rss+xml; charset=utf-8'],
  ])('%s says what it is, and is not sent again to who has it', async (name, contentType) => {
    const first = await world.get(`/feeds/${name}`);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('content-type')]).toEqual([200, contentType]);
    expect(first.headers.get('vary')).toBe('accept-language');
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await world.get(`/feeds/${name}`, { headers: { 'if-none-match': known } });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    }
    expect((await world.get(`/feeds/${name}`, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('is described to HEAD as to GET, without its text', async () => {
    const get = await world.get('/feeds/agenda.ics');
    const head = await world.get('/feeds/agenda.ics', { method: 'HEAD' });
    for (const name of ['etag', 'content-type', 'content-length', 'vary']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('takes an empty filter and empty languages as left out, as a form sends them', async () => {
    const headers = { 'accept-language': 'sv' };
    const plain = await world.get('/feeds/agenda.ics', { headers });
    const empty = await world.get('/feeds/agenda.ics?filter=&languages=', { headers });
    expect([empty.status, await empty.text()]).toEqual([200, await plain.text()]);
  });

  it('is in the languages of its address, else in those of the reader', async () => {
    const path = withFilter('/feeds/agenda.rss', SPAN);
    const swedish = 'spring in Brussels på svenska';
    expect(await (await world.get(path)).text()).not.toContain(swedish);
    expect(await (await world.get(`${path}&languages=fi,sv`)).text()).toContain(swedish);
    expect(await (await world.get(path, { headers: { 'accept-language': 'sv' } })).text()).toContain(swedish);
    const chosen = await world.get(`${path}&languages=en`, { headers: { 'accept-language': 'sv' } });
    expect(await chosen.text()).not.toContain(swedish);
  });
});

describe('a feed whose link went through a newsletter or a network', () => {
  const tracking =
    'utm_source=letter&UTM_Campaign=a%20b&fbclid=1&gclid=2&mc_cid=3&mc_eid=4&msclkid=5&_hsenc=6&igshid=7&dclid=8&yclid=9&utm%5Fid=1&mtm_kwd=&fbclid=1&__s=10&ml_subscriber=11&elqTrackId=12&wt_mc=13&at_medium=14&sfmc_id=15&fb_ref=16';
  const filter = encodeURIComponent(JSON.stringify(SPAN));

  it.each(['ics', 'atom', 'rss', 'json'])(
    'is the same agenda.%s, with the same tag and the same address',
    async (format) => {
      const plain = await world.get(`/feeds/agenda.${format}?filter=${filter}&languages=sv`);
      const tracked = await world.get(
        `/feeds/agenda.${format}?utm_medium=mail&filter=${filter}&${tracking}&languages=sv`,
      );
      expect([tracked.status, tracked.headers.get('etag')]).toEqual([200, plain.headers.get('etag')]);
      const body = await tracked.text();
      expect(body).toBe(await plain.text());
      expect(body).not.toContain('utm_');
    },
  );

  it('is the same list without a filter, and the same single thing', async () => {
    for (const path of [
      '/feeds/news.atom',
      '/feeds/case-studies.json',
      `/feeds/workshop/${world.slugOf('hard')}.ics`,
    ]) {
      const [plain, tracked] = await Promise.all([world.get(path), world.get(`${path}?${tracking}`)]);
      expect([tracked.status, await tracked.text()]).toEqual([200, await plain.text()]);
    }
  });

  it.each(['utm=1', 'utmost_filter=1', 'source=letter', 'ref=x', 'at=1', 'gclid2=1', 'xfbclid=1', '=1'])(
    'is still refused when it asks for ?%s',
    async (search) => {
      for (const path of ['/feeds/agenda.ics', `/feeds/workshop/${world.slugOf('hard')}.ics`]) {
        const { status, code, accepted } = await refusal(`${path}?utm_source=a&${search}`);
        expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
        expect(accepted).toContain('languages');
      }
    },
  );
});

describe('a feed that cannot be given', () => {
  it.each([
    { nope: 1 },
    { format: ['PARTY'] },
    { regionWithin: 'lower case' },
    { from: 'yesterday' },
    { topics: 'x'.repeat(100) },
  ])('names the fields the filter %j could have', async (filter) => {
    const { status, code, accepted, message } = await refusal(withFilter('/feeds/agenda.ics', filter));
    expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(accepted).toEqual(expect.arrayContaining(['from', 'until', 'format', 'topics', 'regionWithin', 'hostId']));
    expect(message).toContain('A filter accepts from, until,');
  });

  it('names the fields of the filter of news, which are arguments in the graph', async () => {
    const { accepted } = await refusal(withFilter('/feeds/news.rss', { topics: [] }));
    expect(accepted).toEqual(['kind', 'languages']);
  });

  it.each([
    'filter=[',
    'filter=[]',
    'filter=null',
    'filter=1',
    `filter=${'['.repeat(5_000)}`,
    'languages=s v',
    'languages=sv&languages=en',
    'filtr={}',
  ])('says what is wrong with ?%s', async (search) => {
    const { status, code, message } = await refusal(`/feeds/agenda.atom?${search}`);
    expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(message.length).toBeLessThan(300);
  });

  it.each([
    '/feeds/',
    '/feeds/agenda',
    '/feeds/agenda.xml',
    '/feeds/news.ics',
    '/feeds/agenda/x.ics',
    '/feeds/nothing.atom',
    '/feeds/workshop/none.ics',
    '/feeds/group/none.rss',
    '/feeds/workshop/%ff.ics',
    '/feeds/../feeds/x',
  ])('tells at %s which feeds there are', async (path) => {
    const { status, code } = await refusal(path);
    expect([status, code]).toEqual([404, 'NOT_FOUND']);
  });

  it('is only read', async () => {
    const response = await world.get('/feeds/agenda.ics', { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('comes back later while its subgraph does not answer', async () => {
    const hub = await openTestHub({
      subgraphUrls: perSubgraph(() => 'http://127.0.0.1:9/graphql'),
      subgraphSecret: 'a secret of at least thirty-two characters',
      signIn: { kind: 'off' },
    });
    const response = await fetch(`${hub.hub.url}/feeds/agenda.ics`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
    await hub.close();
  });
});
