/**
 * Caches for whom each person may act, as the subgraph coordinators answers it. An entry lives for a moment only, as a right
 * that is withdrawn must end soon. A mutation through this gateway clears the cache, as it may have changed a right.
 */
import { LRUCache } from 'lru-cache';
import type { Identity } from '../../platform/graph/identity.ts';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import type { Person } from './access-tokens.ts';

const SIGN_IN = `mutation ($issuer: String!, $subject: String!, $email: String, $emailVerified: Boolean!, $displayName: String) {
  signIn(issuer: $issuer, subject: $subject, email: $email, emailVerified: $emailVerified, displayName: $displayName) {
    personId
    memberships { bodyId roles }
  }
}`;

/** The most people in the cache. */
const MAX_SESSIONS = 5_000;

export type AskWhoSignsIn = (person: Person, requestId: string) => Promise<Identity>;

export class Sessions {
  private readonly identities = new LRUCache<string, Promise<Identity>>({ max: MAX_SESSIONS, ttlResolution: 0 });

  constructor(
    private readonly ask: AskWhoSignsIn,
    private readonly keptMs: number,
  ) {}

  identityOf(person: Person, requestId: string): Promise<Identity> {
    const key = JSON.stringify(person);
    const cached = this.identities.get(key);
    if (cached) return cached;
    const identity = this.ask(person, requestId);
    // lru-cache takes a ttl of 0 as "for ever". The time counts from the question, as the answer may be that old.
    if (this.keptMs > 0) this.identities.set(key, identity, { ttl: this.keptMs });
    identity.catch(() => {
      if (this.identities.peek(key) === identity) this.identities.delete(key);
    });
    return identity;
  }

  /** Also drops answers that are still under way. */
  forget(): void {
    this.identities.clear();
  }
}

/** Asks the subgraph coordinators. The question is idempotent: sent twice, it finds the person it made the first time. */
export function askCoordinators(coordinators: SubgraphTransport): AskWhoSignsIn {
  return async (person, requestId) => {
    const { data, errors } = await coordinators.send(
      { query: SIGN_IN, variables: { ...person }, isIdempotent: true },
      { identity: { personId: null, memberships: [] }, languages: [], requestId },
    );
    const session = data?.['signIn'] as Identity | null | undefined;
    if (!session) throw new Error(errors?.[0]?.message ?? 'coordinators did not say who signs in');
    const { personId, memberships } = session;
    return { personId, memberships: memberships.map(({ bodyId, roles }) => ({ bodyId, roles })) };
  };
}
