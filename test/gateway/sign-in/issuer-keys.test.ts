/** Which of the keys that an issuer publishes checks a token: every one that fits is tried, and odd ones are passed over. */
import { setTimeout as passed } from 'node:timers/promises';
import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { tokenVerifier, type VerifyToken } from '../../../gateway/sign-in/access-tokens.ts';
import { issuerKeys, KeysUnavailableError } from '../../../gateway/sign-in/issuer-keys.ts';
import { AUDIENCE, TokenIssuer } from '../../world/token-issuer.ts';

/** Between two readings of keys, and more. */
const COOL_DOWN_MS = 2_100;
const NO_KID = { kid: undefined };

describe('The keys of an issuer', () => {
  let issuer: TokenIssuer;
  let verify: VerifyToken;

  beforeEach(async () => {
    issuer = await TokenIssuer.open('RS256');
    verify = verifier();
  });
  afterEach(() => issuer.close());

  /** One that has read no keys yet. */
  const verifier = (): VerifyToken =>
    tokenVerifier({ issuer: issuer.url, audience: AUDIENCE, keys: issuerKeys(issuer.url, null) });
  const expectGood = async (token: string | Promise<string>): Promise<void> => {
    expect(await verify(await token)).toMatchObject({ person: { issuer: issuer.url, subject: 'somebody' } });
  };
  const expectRefused = async (token: string | Promise<string>): Promise<void> => {
    await expect(verify(await token)).rejects.toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  };

  it('check a token that names none of them, whichever of them signed it', async () => {
    for (const alg of ['RS256', 'ES256', 'RS256', 'Ed25519']) await issuer.addKey(alg);
    await expectGood(issuer.token({}, NO_KID));
    await expectGood(issuer.token({}, NO_KID, 'ES256'));
    await expectGood(issuer.token({}, NO_KID, 'Ed25519'));
    await issuer.addKey('RS256');
    await passed(COOL_DOWN_MS);
    await expectGood(issuer.tokenOfLastKey({}, NO_KID));
  });

  it('check no token that another key of the same kind signed', async () => {
    await issuer.addKey('RS256');
    const stranger = await TokenIssuer.open('RS256');
    await expectRefused(stranger.token({ iss: issuer.url }, NO_KID));
    await expectRefused(stranger.token({ iss: issuer.url }, { kid: issuer.publicKey().kid }));
    await stranger.close();
  });

  it('may be listed twice', async () => {
    issuer.published.push(issuer.publicKey(), { ...issuer.publicKey(), kid: 'another name' });
    await expectGood(issuer.token());
    await expectGood(issuer.token({ jti: 'without the name' }, NO_KID));
  });

  it('may have one name for several', async () => {
    const { kid } = issuer.publicKey();
    await issuer.addKey('RS256', { kid });
    await issuer.addKey('ES256', { kid });
    await expectGood(issuer.token({}, { kid }));
    await expectGood(issuer.token({}, { kid }, 'ES256'));
    await issuer.addKey('RS256', { kid });
    await passed(COOL_DOWN_MS);
    await expectGood(issuer.tokenOfLastKey({}, { kid }));
  });

  it('need not name their algorithm and use', async () => {
    for (const alg of ['RS256', 'PS256', 'ES256', 'EdDSA']) {
      await issuer.exchangeKeys();
      await issuer.addKey(alg, { alg: undefined, use: undefined });
      verify = verifier();
      await expectGood(issuer.token({}));
      await expectGood(issuer.token({ jti: 'without the name' }, NO_KID));
    }
  });

  it.each([
    ['EdDSA', 'Ed25519'],
    ['Ed25519', 'EdDSA'],
    ['EdDSA', 'EdDSA'],
    ['Ed25519', 'Ed25519'],
  ])('for %s check a token that says %s', async (published, said) => {
    await issuer.exchangeKeys();
    await issuer.addKey(said, { alg: published });
    await expectGood(issuer.token());
    await expectGood(issuer.token({ jti: 'without the name' }, NO_KID));
  });

  it('are of use beside others that are of none', async () => {
    const { publicKey: weak } = generateKeyPairSync('rsa', { modulusLength: 1_024 });
    const { publicKey: otherCurve } = await generateKeyPair('ES384');
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const good = issuer.publicKey();
    const { kid } = good;
    const odd: unknown[] = [
      null,
      7,
      'a key',
      [],
      {},
      { kid },
      { kty: 'unheard of', kid },
      { kty: 'RSA', kid, alg: 'RS256' },
      { kty: 'RSA', n: '', e: '', kid },
      { kty: 'RSA', n: '!!', e: 'AQAB', kid, alg: 'RS256' },
      { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', kid },
      { kty: 'EC', crv: 'unheard of', x: 'AA', y: 'AA', kid },
      { kty: 'OKP', crv: 'Ed25519', x: 'AA', kid, alg: 'EdDSA' },
      { kty: 'OKP', crv: 'X25519', x: good.n, kid },
      { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA', kid },
      { kty: 'oct', k: 'c2VjcmV0', kid, alg: 'HS256' },
      { ...good, alg: 7 },
      { ...good, alg: 'unheard of' },
      { ...good, use: 'enc' },
      { ...good, use: 7 },
      { ...good, key_ops: ['encrypt'] },
      { ...good, key_ops: 'verify' },
      { ...good, ext: 'yes' },
      { ...(await exportJWK(weak)), kid, alg: 'RS256' },
      { ...(await exportJWK(otherCurve)), kid },
      { ...(await exportJWK(privateKey)), kid, alg: 'RS256' },
    ];
    issuer.published = [...odd, good, ...odd];
    await expectGood(issuer.token());
    await expectGood(issuer.token({ jti: 'without the name' }, NO_KID));
  });

  it('that are all of no use check nothing, which is the fault of the token', async () => {
    const token = await issuer.token();
    const { publicKey: weak } = generateKeyPairSync('rsa', { modulusLength: 1_024 });
    for (const keys of [[], [{ kty: 'RSA', kid: issuer.publicKey().kid }], [await exportJWK(weak)]] as JWK[][]) {
      issuer.published = keys;
      await expect(verifier()(token)).rejects.toMatchObject({ status: 401 });
    }
  });

  it('that are no list cannot be read, which is the fault of nobody who calls', async () => {
    for (const published of [null, {}, 'keys']) {
      issuer.published = published as never;
      await expect(verify(await issuer.token())).rejects.toThrow(KeysUnavailableError);
    }
    issuer.published = [issuer.publicKey()];
  });

  it('are read again when one of them was exchanged under its name, or without a name', async () => {
    const names = [{ kid: 'always the same' }, NO_KID];
    for (const name of names) {
      await issuer.exchangeKeys();
      await issuer.addKey('RS256', name);
      await passed(COOL_DOWN_MS);
      await expectGood(issuer.token({}, name));
      const old = await issuer.token({ jti: 'not seen before' }, name);
      await issuer.exchangeKeys();
      await issuer.addKey('RS256', name);
      await passed(COOL_DOWN_MS);
      await expectGood(issuer.token({}, name));
      await expectRefused(old);
    }
  });

  it('are not read again for every token that somebody makes up', async () => {
    await expectGood(issuer.token());
    const stranger = await TokenIssuer.open('RS256');
    const before = issuer.readings;
    await passed(COOL_DOWN_MS);
    const made = (time: number): Promise<string> => stranger.token({ iss: issuer.url, jti: String(time) }, NO_KID);
    await Promise.all(Array.from({ length: 20 }, (_, time) => expectRefused(made(time))));
    expect(issuer.readings - before).toBeLessThanOrEqual(2);
    await stranger.close();
  });

  it('of before stay while they cannot be read again', async () => {
    await expectGood(issuer.token());
    const stranger = await TokenIssuer.open('RS256');
    issuer.isDown = true;
    await passed(COOL_DOWN_MS);
    await expectRefused(stranger.token({ iss: issuer.url }, NO_KID));
    await expectGood(issuer.token({ jti: 'another' }));
    await stranger.close();
  });
});
