/**
 * Who is calling, as the gateway tells a subgraph: a short-lived signed header. A subgraph answers nobody who does not
 * hold the secret, and refuses before it parses a query. As signing and checking cost more than most requests, a header
 * serves all requests of one caller for some seconds.
 */
import { createSecretKey } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';

export interface Identity {
  /** The signed-in person; null for everybody else. */
  readonly personId: string | null;
}

export const anonymous: Identity = { personId: null };

export const IDENTITY_HEADER = 'covenant-hub-identity';
const AUDIENCE = 'covenant-hub-subgraph';
const LIFETIME_SECONDS = 60;
/** Far below its lifetime, as a header must still be good when its request has waited for its turn. */
const REUSED_MS = 10_000;
/** Callers within some seconds; beyond that, headers are made anew. */
const MAX_KEPT = 5_000;

export type SignIdentity = (identity: Identity) => Promise<string>;

export function identitySigner(secret: string, now: () => number = Date.now): SignIdentity {
  const key = keyOf(secret);
  const kept = new Map<string | null, { readonly header: Promise<string>; readonly until: number }>();
  return ({ personId }) => {
    const known = kept.get(personId);
    if (known && now() < known.until) return known.header;
    if (kept.size >= MAX_KEPT) kept.clear();
    const header = new SignJWT({ personId })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(AUDIENCE)
      .setIssuedAt(Math.floor(now() / 1_000))
      .setExpirationTime(Math.floor(now() / 1_000) + LIFETIME_SECONDS)
      .sign(key);
    kept.set(personId, { header, until: now() + REUSED_MS });
    return header;
  };
}

/** The identity in a header, or null when it was not signed with this secret or is too old. */
export type VerifyIdentity = (header: string | undefined) => Promise<Identity | null>;

export function identityVerifier(secret: string, now: () => number = Date.now): VerifyIdentity {
  const key = keyOf(secret);
  /** Only what was signed with the secret is kept, so a stranger fills nothing. */
  const kept = new Map<string, { readonly identity: Identity; readonly until: number }>();
  return async (header) => {
    if (header === undefined) return null;
    const known = kept.get(header);
    if (known && now() < known.until) return known.identity;
    kept.delete(header);
    try {
      const { payload } = await jwtVerify(header, key, {
        algorithms: ['HS256'],
        audience: AUDIENCE,
        requiredClaims: ['exp', 'iat'],
        currentDate: new Date(now()),
      });
      const { personId, exp = 0 } = payload;
      if (personId !== null && typeof personId !== 'string') return null;
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(header, { identity: { personId }, until: exp * 1_000 });
      return { personId };
    } catch {
      return null;
    }
  };
}

function keyOf(secret: string): ReturnType<typeof createSecretKey> {
  return createSecretKey(Buffer.from(secret, 'utf8'));
}
