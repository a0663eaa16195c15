/**
 * The caller's identity as the gateway passes it to a subgraph: a short-lived signed header. A subgraph refuses a request
 * without it before it parses the query. Signing and checking cost more than most requests, so all requests of one caller
 * share a header for some seconds.
 */
import { createSecretKey } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { product } from '../base/project-file.ts';
import type { ActingFor, Identity } from '../graph/identity.ts';

export const IDENTITY_HEADER = `${product}-identity`;
const AUDIENCE = `${product}-subgraph`;
const LIFETIME_SECONDS = 60;
/** Far below the lifetime of a header, which must still be valid after its request has waited for a slot. */
const REUSED_MS = 10_000;
/** The most cached callers. */
const MAX_KEPT = 5_000;

export type SignIdentity = (identity: Identity) => Promise<string>;

export function identitySigner(secret: string, now: () => number = Date.now): SignIdentity {
  const key = keyOf(secret);
  const headers = new LRUCache<string, Promise<string>>({
    max: MAX_KEPT,
    ttl: REUSED_MS,
    perf: { now },
    ttlResolution: 0,
  });
  return ({ personId, memberships }) => {
    const caller = personId === null ? '' : JSON.stringify([personId, memberships]);
    const cached = headers.get(caller);
    if (cached) return cached;
    const header = new SignJWT({ personId, memberships })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(AUDIENCE)
      .setIssuedAt(Math.floor(now() / 1_000))
      .setExpirationTime(Math.floor(now() / 1_000) + LIFETIME_SECONDS)
      .sign(key);
    headers.set(caller, header);
    return header;
  };
}

/** The identity in a header; null if it was not signed with this secret or is too old. */
export type VerifyIdentity = (header: string | undefined) => Promise<Identity | null>;

/** Rejects a header with an unknown role. */
export function identityVerifier(
  secret: string,
  roles: readonly string[],
  now: () => number = Date.now,
): VerifyIdentity {
  const key = keyOf(secret);
  /** Only valid headers are cached, so strangers cannot fill the cache. */
  const identities = new LRUCache<string, Identity>({ max: MAX_KEPT, perf: { now }, ttlResolution: 0 });
  return async (header) => {
    if (header === undefined) return null;
    const identity = identities.get(header);
    if (identity) return identity;
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
      identities.set(header, identity, { ttl: exp * 1_000 - now() });
      return identity;
    } catch {
      return null;
    }
  };
}

function areMemberships(value: unknown, roles: readonly string[]): value is ActingFor[] {
  return Array.isArray(value) && value.every((one) => isMembership(one, roles));
}

function isMembership(value: unknown, roleNames: readonly string[]): value is ActingFor {
  if (typeof value !== 'object' || value === null || !('bodyId' in value) || !('roles' in value)) return false;
  const { bodyId, roles } = value;
  return (
    (bodyId === null || typeof bodyId === 'string') &&
    Array.isArray(roles) &&
    roles.every((role) => roleNames.some((one) => one === role))
  );
}

function keyOf(secret: string): ReturnType<typeof createSecretKey> {
  return createSecretKey(Buffer.from(secret, 'utf8'));
}
