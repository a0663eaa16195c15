/** The state of the built-in sign-in between two of its pages: in memory and bounded. */
import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** The most entries of each kind. */
const MAX_ENTRIES = 1_000;

export class ProviderStore implements Adapter {
  private readonly entries = new LRUCache<string, AdapterPayload>({ max: MAX_ENTRIES, perf: Date, ttlResolution: 0 });
  private readonly idsByUid = new LRUCache<string, string>({ max: MAX_ENTRIES });

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    // lru-cache takes a ttl of 0 as "for ever".
    if (expiresIn > 0) this.entries.set(id, payload, { ttl: expiresIn * 1_000 });
    if (payload.uid !== undefined) this.idsByUid.set(payload.uid, id);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.entries.get(id));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const id = this.idsByUid.get(uid);
    return id === undefined ? Promise.resolve(undefined) : this.find(id);
  }

  /** The provider has no device flow. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
  }

  destroy(id: string): Promise<void> {
    this.entries.delete(id);
    return Promise.resolve();
  }

  /** Nothing to do: the provider refuses a code that is used twice, and tokens are not stored. */
  revokeByGrantId(): Promise<void> {
    return Promise.resolve();
  }
}
