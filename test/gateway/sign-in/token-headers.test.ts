/** What the header of a token may say, and what it may not: it names its kind and its key, and decides nothing itself. */
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { UNHEARD_OF, type TokenIssuer } from '../../world/token-issuer.ts';
import { expectRefused, openTokenWorld, type TokenWorld } from './token-world.ts';

describe('The header of an access token', () => {
  let world: TokenWorld;
  let issuer: TokenIssuer;

  beforeAll(async () => {
    world = await openTokenWorld('RS256');
    issuer = world.issuer;
  });

  afterAll(() => world.close());

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt', 'Application/AT+jwt', 'JWT', 'jwt', 'application/jwt', undefined])(
    'is good with the type %s',
    async (typ) => {
      expect((await world.withToken(issuer.token({}, { typ }))).status).toBe(200);
    },
  );

  it.each(['logout+jwt', 'application/dpop+jwt', 'secevent+jwt', 'jose', '', 7, null, ['JWT']])(
    'is refused with the type %j, which is that of something else',
    async (typ) => {
      expectRefused(await world.withToken(issuer.token({}, { typ })));
    },
  );

  it('is refused when another key signed it, whatever it says of that key', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = (header: Record<string, unknown>): Promise<string> =>
      new SignJWT(issuer.claims()).setProtectedHeader({ alg: 'RS256', ...header }).sign(privateKey);
    const { kid } = issuer.publicKey();
    expectRefused(await world.withToken(forged({ kid })));
    expectRefused(await world.withToken(forged({ kid, jku: 'http://127.0.0.1:1/keys' })));
    expectRefused(await world.withToken(forged({ kid, jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })));
    expectRefused(await world.withToken(forged({ kid, x5u: 'http://127.0.0.1:1/cert' })));
    expectRefused(await world.withToken(forged({ kid: 'unknown' })));
    expectRefused(await world.withToken(forged({})));
  });

  it('is refused without a signature, or with one that the public key can make', async () => {
    expectRefused(await world.withToken(new UnsecuredJWT(issuer.claims()).encode()));
    const { n = '', kid } = issuer.publicKey();
    const pem = await exportSPKI((await importJWK(issuer.publicKey(), 'RS256', { extractable: true })) as CryptoKey);
    for (const secret of [n, JSON.stringify(issuer.publicKey()), pem]) {
      const token = new SignJWT(issuer.claims())
        .setProtectedHeader({ alg: 'HS256', kid: String(kid) })
        .sign(new TextEncoder().encode(secret));
      expectRefused(await world.withToken(token));
    }
  });

  it('is refused when its header asks for what nobody here knows', async () => {
    expectRefused(await world.withToken(issuer.token({}, { crit: [UNHEARD_OF], [UNHEARD_OF]: true })));
    const [, payload = '', signature = ''] = (await issuer.token()).split('.');
    for (const header of [
      { alg: 'none' },
      { alg: 'None' },
      { alg: 'rs256', kid: issuer.publicKey().kid },
      { alg: 'RS384', kid: issuer.publicKey().kid },
      { alg: 'ES256', kid: issuer.publicKey().kid },
      { alg: 7 },
      {},
      { alg: 'RS256', crit: [] },
      { alg: 'RS256', crit: 'exp' },
      { alg: 'RS256', b64: false, crit: ['b64'] },
      { alg: 'RS256', kid: 7 },
      { alg: 'RS256', kid: '' },
      { alg: 'RS256', kid: '__proto__' },
    ]) {
      const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
      expectRefused(await world.withToken(`${encoded}.${payload}.${signature}`));
      expectRefused(await world.withToken(`${encoded}.${payload}.`));
    }
  });

  it('is refused when it is no token of three parts, whatever letters it has', async () => {
    const [header = '', payload = '', signature = ''] = (await issuer.token()).split('.');
    for (const token of [
      '.',
      '..',
      `${header}.${payload}.${signature}.`,
      `${header}.${payload}.${signature}.${signature}.${signature}`,
      `.${payload}.${signature}`,
      `${header}..${signature}`,
      `${header}.${payload}.${signature}=`,
      `${header}.${payload}.~~~`,
      `~.${payload}.${signature}`,
      `${Buffer.from('[]').toString('base64url')}.${payload}.${signature}`,
      `${Buffer.from('['.repeat(5_000)).toString('base64url')}.${payload}.${signature}`,
      `${header}.${Buffer.from([0xff, 0xfe]).toString('base64url')}.${signature}`,
    ]) {
      expectRefused(await world.withToken(token));
    }
  });
});
