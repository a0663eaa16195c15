/** Pages of other web sites: which may read the hub in a browser. */
import type { Hub } from '../../gateway/hub.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { exchange, postTo, type HttpAnswer } from '../world/http-exchange.ts';
import { openLoneGateway } from '../world/open-lone-gateway.ts';

const PARTNER = 'https://partner.example.org';

describe('a page of another web site', () => {
  let hub: Hub | undefined;

  afterEach(() => hub?.close());

  async function open(origins: string): Promise<string> {
    hub = await openLoneGateway({ CORS_ORIGINS: origins });
    return `${hub.url}/graphql`;
  }

  const preflight = (url: string, origin: string): Promise<HttpAnswer> =>
    exchange({ url, method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

  const allowedOrigin = async (url: string, origin: string): Promise<unknown> =>
    (await postTo(url, { query: '{ __typename }' }, { origin })).headers['access-control-allow-origin'];

  it('reads nothing by default', async () => {
    const url = await open('');
    expect(await allowedOrigin(url, PARTNER)).toBeUndefined();
    expect((await preflight(url, PARTNER)).status).toBe(405);
  });

  it('reads the hub when its site is named, and no other does', async () => {
    const url = await open(`${PARTNER}, https://other.example.org`);
    expect(await allowedOrigin(url, PARTNER)).toBe(PARTNER);
    expect(await allowedOrigin(url, 'https://stranger.example.org')).toBeUndefined();
    const { status, headers } = await preflight(url, PARTNER);
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': PARTNER,
      'access-control-allow-methods': 'GET, POST',
      vary: 'accept, accept-language, authorization, origin',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('reads why it was refused', async () => {
    const { status, headers } = await postTo(await open(PARTNER), '{', { origin: PARTNER });
    expect([status, headers['access-control-allow-origin']]).toEqual([400, PARTNER]);
  });

  it('reads an open hub from anywhere, without credentials', async () => {
    const url = await open('*');
    expect(await allowedOrigin(url, PARTNER)).toBe('*');
    expect((await preflight(url, PARTNER)).headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each(['partner.example.org', 'https://partner.example.org/', 'https://partner.example.org/page', 'null'])(
    'is not named by %s',
    (origin) => {
      expect(() => readSettings({ CORS_ORIGINS: origin })).toThrow(`CORS_ORIGINS has "${origin}"`);
    },
  );
});
