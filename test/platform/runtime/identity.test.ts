/** The header by which a subgraph knows its gateway: reused while it is young, and never beyond its lifetime. */
import { SignJWT } from 'jose';
import { identitySigner, identityVerifier } from '../../../platform/runtime/identity-header.ts';
import { anonymous } from '../../../platform/graph/identity.ts';

const SECRET = 'a secret of at least thirty-two characters';
const START = Date.UTC(2026, 0, 1);

describe('the identity header', () => {
  it('says who calls, and each caller has one of their own', async () => {
    const [sign, verify] = [identitySigner(SECRET), identityVerifier(SECRET, ['ADMIN'])];
    const membership = { bodyId: 'crd_1', roles: ['ADMIN'] as const };
    const known = { personId: 'ada', memberships: [membership, { bodyId: null, roles: [] }] };
    const [ada, nobody] = [await sign(known), await sign(anonymous)];
    expect([await verify(ada), await verify(nobody), await verify(ada)]).toEqual([known, anonymous, known]);
  });

  it('is the same for some seconds, and signed anew long before it is too old', async () => {
    let now = START;
    const sign = identitySigner(SECRET, () => now);
    const first = await sign(anonymous);
    now += 9_000;
    expect(await sign(anonymous)).toBe(first);
    now += 2_000;
    expect(await sign(anonymous)).not.toBe(first);
  });

  it('is refused when its minute is over, also by who has believed it before', async () => {
    let now = START;
    const header = await identitySigner(SECRET, () => now)(anonymous);
    const [knowing, fresh] = [
      identityVerifier(SECRET, ['ADMIN'], () => now),
      identityVerifier(SECRET, ['ADMIN'], () => now),
    ];
    now += 59_000;
    expect(await knowing(header)).toEqual(anonymous);
    now += 2_000;
    expect([await knowing(header), await fresh(header)]).toEqual([null, null]);
  });

  it.each<[string, (secret: Uint8Array) => Promise<string> | string | undefined]>([
    ['is missing', () => undefined],
    ['is no token', () => 'made-up'],
    ['has no end', (secret) => token({}).setIssuedAt().sign(secret)],
    ['is for another audience', (secret) => token({}).setAudience('other').setExpirationTime('60s').sign(secret)],
    ['names no memberships', (secret) => token({ memberships: null }).setExpirationTime('60s').sign(secret)],
    [
      'names a role that does not exist',
      (secret) =>
        token({ memberships: [{ bodyId: null, roles: ['KING'] }] })
          .setExpirationTime('60s')
          .sign(secret),
    ],
    ['names a person that is no text', (secret) => token({ personId: 7 }).setExpirationTime('60s').sign(secret)],
    ['has another secret', () => identitySigner(SECRET.toUpperCase())(anonymous)],
  ])('is refused when it %s, however often it is shown', async (_how, made) => {
    const verify = identityVerifier(SECRET, ['ADMIN']);
    const header = await made(new TextEncoder().encode(SECRET));
    expect([await verify(header), await verify(header)]).toEqual([null, null]);
  });
});

function token(payload: Record<string, unknown>): SignJWT {
  return new SignJWT({ personId: null, memberships: [], ...payload })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setAudience('covenant-hub-subgraph');
}
