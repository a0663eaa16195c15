/** Which tokens the hub takes for true: the real hub over HTTP, and an issuer with keys of its own. */
import { bodyOf, exchange, postTo, type HttpAnswer } from '../../world/http-exchange.ts';
import type { TokenIssuer } from '../../world/token-issuer.ts';
import { expectRefused, openTokenWorld, VIEWER, type TokenWorld } from './token-world.ts';

const MINUTE = 60;

describe('An access token', () => {
  let world: TokenWorld;
  let issuer: TokenIssuer;

  beforeAll(async () => {
    world = await openTokenWorld('RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519');
    issuer = world.issuer;
  });

  afterAll(() => world.close());

  const seconds = (fromNow: number): number => Math.floor(Date.now() / 1_000) + fromNow;

  it.each(['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'])('is good when signed with %s', async (alg) => {
    const answer = await world.withToken(issuer.token({ sub: alg, name: `Somebody by ${alg}` }, {}, alg));
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).data).toMatchObject({ viewer: { displayName: `Somebody by ${alg}`, email: null } });
  });

  it('is good within a minute of what clocks differ', async () => {
    expect((await world.withToken(issuer.token({ exp: seconds(-MINUTE / 2) }))).status).toBe(200);
    expect((await world.withToken(issuer.token({ nbf: seconds(MINUTE / 2) }))).status).toBe(200);
  });

  it.each([
    ['expires within a second', { exp: Math.floor(Date.now() / 1_000) + 600.25 }],
    ['is for several audiences', { aud: ['another-hub', 'covenant-hub'] }],
    ['has a scope', { scope: 'openid profile covenant:write', scp: ['read'] }],
    ['was issued ahead of the clock', { iat: Math.floor(Date.now() / 1_000) + 30 }],
    ['has claims that are not used', { roles: { hub: ['DECIDER'] }, groups: Array.from({ length: 100 }, String) }],
    ['has an address that is none', { email: ['a@county.example'], email_verified: 'yes' }],
  ])('is good when it %s', async (_, said) => {
    expect((await world.withToken(issuer.token(said))).status).toBe(200);
  });

  it.each([
    ['the scheme in small letters', (token: string) => `bearer ${token}`],
    ['the scheme in capitals', (token: string) => `BEARER ${token}`],
    ['several spaces', (token: string) => `Bearer    ${token}`],
    ['spaces at the end', (token: string) => `Bearer ${token}  `],
  ])('is good after %s', async (_, written) => {
    expect((await world.asked(written(await issuer.token()))).status).toBe(200);
  });

  it('makes an answer that nobody keeps, again when the operation is known', async () => {
    for (let time = 0; time < 3; time += 1) {
      const { headers } = await world.withToken(issuer.token());
      expect(headers['cache-control']).toBe('private, no-store');
      expect(headers.vary).toContain('authorization');
    }
  });

  it('is the same person at every request, and another for another subject', async () => {
    const idOf = async (sub: string): Promise<unknown> =>
      (bodyOf(await world.withToken(issuer.token({ sub }))).data?.['viewer'] as { id: string } | null)?.id;
    const ids = await Promise.all(Array.from({ length: 5 }, () => idOf('the same')));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^per_/);
    expect(await idOf('THE SAME')).not.toBe(ids[0]);
  });

  it('is checked for GET as for POST', async () => {
    const url = `${world.graphqlUrl}?query=${encodeURIComponent(VIEWER)}`;
    const ask = (authorization: string): Promise<HttpAnswer> =>
      exchange({ url, headers: { authorization, 'apollo-require-preflight': '1' } });
    const good = await ask(`Bearer ${await issuer.token({ sub: 'getter', name: 'Getter' })}`);
    expect(bodyOf(good).data).toMatchObject({ viewer: { displayName: 'Getter' } });
    expect(good.headers['cache-control']).toBe('private, no-store');
    expectRefused(await ask('Bearer nonsense'));
  });

  it('does not matter to feeds, unless it is a bad one', async () => {
    const url = `${world.hub.url}/feeds/news.atom`;
    const ask = (authorization: string): Promise<HttpAnswer> => exchange({ url, headers: { authorization } });
    const anonymous = await exchange({ url });
    expect(await ask(`Bearer ${await issuer.token()}`)).toMatchObject({
      status: anonymous.status,
      text: anonymous.text,
    });
    expectRefused(await ask('Bearer nonsense'));
  });

  it.each([
    ['has expired', { exp: 1_000_000 }],
    ['expired just longer ago than clocks differ', { exp: Math.floor(Date.now() / 1_000) - 2 * MINUTE }],
    ['never expires', { exp: undefined }],
    ['says no number when it expires', { exp: 'tomorrow' }],
    ['says in text when it expires', { exp: String(Math.floor(Date.now() / 1_000) + 600) }],
    ['expires at null', { exp: null }],
    ['says no number from when it is good', { nbf: 'yesterday' }],
    ['says no number when it was issued', { iat: 'yesterday' }],
    ['is for audiences that are not this one', { aud: ['another-hub', 'covenant-hub-2'] }],
    ['is for an audience in other letters', { aud: 'Covenant-Hub' }],
    ['is of a name that is half a character', { sub: '\ud800' }],
    ['is not good yet', { nbf: Math.floor(Date.now() / 1_000) + 10 * MINUTE }],
    ['is for another audience', { aud: 'another-hub' }],
    ['is for no audience', { aud: undefined }],
    ['is of another issuer', { iss: 'https://login.example.org' }],
    ['is of no issuer', { iss: undefined }],
    ['is of nobody', { sub: undefined }],
    ['is of an empty name', { sub: '' }],
    ['is of a name that is too long', { sub: 'x'.repeat(256) }],
    ['is of a name that is no text', { sub: 7 }],
  ])('is refused when it %s', async (_, said) => {
    expectRefused(await world.withToken(issuer.token(said)));
  });

  it('is refused when a letter of it was changed', async () => {
    const [header = '', payload = '', signature = ''] = (await issuer.token()).split('.');
    const other = Buffer.from(JSON.stringify(issuer.claims({ sub: 'the Office' }))).toString('base64url');
    expectRefused(await world.withToken(`${header}.${other}.${signature}`));
    expectRefused(await world.withToken(`${header}.${payload}.${signature.slice(0, -4)}AAAA`));
    expectRefused(await world.withToken(`${header}.${payload}.`));
    expectRefused(await world.withToken(`${header}.${payload}`));
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Token abc',
    'Bearer a b',
    'Bearer ä',
    'nonsense',
    'Bearer a.b.c',
  ])('is not in "%s", which is refused and not taken for anonymous', async (authorization) => {
    expectRefused(await world.asked(authorization));
  });

  it('is refused when it comes twice, even if it is good', async () => {
    const token = `Bearer ${await issuer.token()}`;
    for (const authorization of [
      [token, token],
      [token, 'Bearer nonsense'],
    ]) {
      expectRefused(await world.asked(authorization));
    }
  });

  it('may be left out', async () => {
    const answer = await postTo(world.graphqlUrl, { query: VIEWER });
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).data).toEqual({ viewer: null });
    expect(answer.headers['cache-control']).not.toBe('private, no-store');
  });
});
