/**
 * For whom people act, as coordinators has it: asked once for many requests, and for a moment only, as a right that is
 * taken away must end soon. What went through this gateway and may have changed a right ends it at once.
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

/** People who ask within moments. */
const MAX_SESSIONS = 5_000;

export type AskWhoSignsIn = (person: Person, requestId: string) => Promise<Identity>;

export class Sessions {
  private readonly kept = new LRUCache<string, Promise<Identity>>({ max: MAX_SESSIONS, ttlResolution: 0 });

  constructor(
    private readonly ask: AskWhoSignsIn,
    private readonly keptMs: number,
  ) {}

  identityOf(person: Person, requestId: string): Promise<Identity> {
    const key = JSON.stringify(person);
    const known = this.kept.get(key);
    if (known) return known;
    const identity = this.ask(person, requestId);
    // To lru-cache, 0 would be for ever. The moment counts from the question: the answer may be as old.
    if (this.keptMs > 0) this.kept.set(key, identity, { ttl: this.keptMs });
    identity.catch(() => {
      if (this.kept.peek(key) === identity) this.kept.delete(key);
    });
    return identity;
  }

  /** Answers that are still under way are not kept either. */
  forget(): void {
    this.kept.clear();
  }
}

/** Asks coordinators. The question may be sent twice: the second time finds what the first has made. */
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
