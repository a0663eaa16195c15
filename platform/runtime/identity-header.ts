/**
 * Who is calling, as the gateway tells a subgraph: a short-lived signed header. A subgraph answers nobody who does not
 * hold the secret, and refuses before it parses a query. As signing and checking cost more than most requests, a header
 * serves all requests of one caller for some seconds.
 */
import { createSecretKey } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { product } from '../base/project-file.ts';
import type { ActingFor, Identity } from '../graph/identity.ts';

export const IDENTITY_HEADER = `${product}-identity`;
const AUDIENCE = `${product}-subgraph`;
const LIFETIME_SECONDS = 60;
/** Far below its lifetime, as a header must still be good when its request has waited for its turn. */
const REUSED_MS = 10_000;
/** Callers within some seconds; the header of one who has not asked for longest is made anew. */
const MAX_KEPT = 5_000;

export type SignIdentity = (identity: Identity) => Promise<string>;

export function identitySigner(secret: string, now: () => number = Date.now): SignIdentity {
  const key = keyOf(secret);
  const kept = new LRUCache<string, Promise<string>>({
    max: MAX_KEPT,
    ttl: REUSED_MS,
    perf: { now },
    ttlResolution: 0,
  });
  return ({ personId, memberships }) => {
    const caller = personId === null ? '' : JSON.stringify([personId, memberships]);
    const known = kept.get(caller);
    if (known) return known;
    const header = new SignJWT({ personId, memberships })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(AUDIENCE)
      .setIssuedAt(Math.floor(now() / 1_000))
      .setExpirationTime(Math.floor(now() / 1_000) + LIFETIME_SECONDS)
      .sign(key);
    kept.set(caller, header);
    return header;
  };
}

/** The identity in a header, or null when it was not signed with this secret or is too old. */
export type VerifyIdentity = (header: string | undefined) => Promise<Identity | null>;

/** A header that names a role the installation does not know is not believed. */
export function identityVerifier(
  secret: string,
  roles: readonly string[],
  now: () => number = Date.now,
): VerifyIdentity {
  const key = keyOf(secret);
  /** Only what was signed with the secret is kept, so a stranger fills nothing. */
  const kept = new LRUCache<string, Identity>({ max: MAX_KEPT, perf: { now }, ttlResolution: 0 });
  return async (header) => {
    if (header === undefined) return null;
    const known = kept.get(header);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(header, key, {
        algorithms: ['HS256'],
        audience: AUDIENCE,
        requiredClaims: ['exp', 'iat'],
        currentDate: new Date(now()),
      });
      const { personId, memberships, exp = 0 } = payload;
      if ((personId !== null && typeof personId !== 'string') || !areMemberships(memberships, roles)) return null;
      const identity = { personId, memberships };
      kept.set(header, identity, { ttl: exp * 1_000 - now() });
      return identity;
    } catch {
      return null;
    }
  };
}

function areMemberships(value: unknown, roles: readonly string[]): value is ActingFor[] {
  return Array.isArray(value) && value.every((one) => isMembership(one, roles));
}

function isMembership(value: unknown, known: readonly string[]): value is ActingFor {
  if (typeof value !== 'object' || value === null || !('bodyId' in value) || !('roles' in value)) return false;
  const { bodyId, roles } = value;
  return (
    (bodyId === null || typeof bodyId === 'string') &&
    Array.isArray(roles) &&
    roles.every((role) => known.some((one) => one === role))
  );
}

function keyOf(secret: string): ReturnType<typeof createSecretKey> {
  return createSecretKey(Buffer.from(secret, 'utf8'));
}
