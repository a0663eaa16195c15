/** Which tokens the hub takes for true: the real hub over HTTP, and an issuer with keys of its own. */
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { exchange, postTo, bodyOf, type HttpAnswer } from '../../world/http-exchange.ts';
import { openTestHub, type TestHub } from '../../world/open-test-hub.ts';
import { TokenIssuer } from '../../world/token-issuer.ts';

const VIEWER = '{ viewer { id email displayName } }';
const MINUTE = 60;

describe('An access token', () => {
  let issuer: TokenIssuer;
  let world: TestHub;

  beforeAll(async () => {
    issuer = await TokenIssuer.open('RS256', 'PS256', 'ES256', 'EdDSA');
    world = await openTestHub({ signIn: { kind: 'issuer', issuer: issuer.url, keysUrl: null } }, 'sqlite');
  });

  afterAll(async () => {
    await world.close();
    await issuer.close();
  });

  const asked = (authorization: string): Promise<HttpAnswer> =>
    postTo(world.graphqlUrl, { query: VIEWER }, { authorization });
  const with_ = async (token: string | Promise<string>): Promise<HttpAnswer> => asked(`Bearer ${await token}`);
  const seconds = (fromNow: number): number => Math.floor(Date.now() / 1_000) + fromNow;

  function expectRefused({ status, headers, text }: HttpAnswer): void {
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(headers['cache-control']).toContain('no-store');
    const { errors, data } = JSON.parse(text) as ReturnType<typeof bodyOf>;
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    expect(data).toBeUndefined();
  }

  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('is good when signed with %s', async (alg) => {
    const answer = await with_(issuer.token({ sub: alg, name: `Somebody by ${alg}` }, {}, alg));
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).data).toMatchObject({ viewer: { displayName: `Somebody by ${alg}`, email: null } });
  });

  it('is good within a minute of what clocks differ', async () => {
    expect((await with_(issuer.token({ exp: seconds(-MINUTE / 2) }))).status).toBe(200);
    expect((await with_(issuer.token({ nbf: seconds(MINUTE / 2) }))).status).toBe(200);
  });

  it('makes an answer that nobody keeps, again when the operation is known', async () => {
    for (let time = 0; time < 3; time += 1) {
      const { headers } = await with_(issuer.token());
      expect(headers['cache-control']).toBe('private, no-store');
      expect(headers.vary).toContain('authorization');
    }
  });

  it('is the same person at every request, and another for another subject', async () => {
    const idOf = async (sub: string): Promise<unknown> =>
      (bodyOf(await with_(issuer.token({ sub }))).data?.['viewer'] as { id: string } | null)?.id;
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
    expectRefused(await with_(issuer.token(said)));
  });

  it('is refused when another key signed it, whatever it says of that key', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = (header: Record<string, unknown>): Promise<string> =>
      new SignJWT(issuer.claims()).setProtectedHeader({ alg: 'RS256', ...header }).sign(privateKey);
    const { kid } = issuer.publicKey();
    expectRefused(await with_(forged({ kid })));
    expectRefused(await with_(forged({ kid, jku: 'http://127.0.0.1:1/keys' })));
    expectRefused(await with_(forged({ kid, jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })));
    expectRefused(await with_(forged({ kid, x5u: 'http://127.0.0.1:1/cert' })));
    expectRefused(await with_(forged({ kid: 'unknown' })));
    expectRefused(await with_(forged({})));
  });

  it('is refused without a signature, or with one that the public key can make', async () => {
    expectRefused(await with_(new UnsecuredJWT(issuer.claims()).encode()));
    const { n = '', kid } = issuer.publicKey();
    for (const secret of [n, JSON.stringify(issuer.publicKey())]) {
      const token = new SignJWT(issuer.claims())
        .setProtectedHeader({ alg: 'HS256', kid: String(kid) })
        .sign(new TextEncoder().encode(secret));
      expectRefused(await with_(token));
    }
  });

  it('is refused when a letter of it was changed', async () => {
    const [header = '', payload = '', signature = ''] = (await issuer.token()).split('.');
    const other = Buffer.from(JSON.stringify(issuer.claims({ sub: 'the Office' }))).toString('base64url');
    expectRefused(await with_(`${header}.${other}.${signature}`));
    expectRefused(await with_(`${header}.${payload}.${signature.slice(0, -4)}AAAA`));
    expectRefused(await with_(`${header}.${payload}.`));
    expectRefused(await with_(`${header}.${payload}`));
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
    expectRefused(await asked(authorization));
  });

  it('is refused when it comes twice, even if it is good', async () => {
    const token = `Bearer ${await issuer.token()}`;
    for (const authorization of [
      [token, token],
      [token, 'Bearer nonsense'],
    ]) {
      expectRefused(await postTo(world.graphqlUrl, { query: VIEWER }, { authorization }));
    }
  });

  it('is refused at a longer length than any issuer needs', async () => {
    expectRefused(await with_(issuer.token({ filling: 'x'.repeat(7_000) })));
  });

  it('may be left out', async () => {
    const answer = await postTo(world.graphqlUrl, { query: VIEWER });
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).data).toEqual({ viewer: null });
    expect(answer.headers['cache-control']).not.toBe('private, no-store');
  });
});
