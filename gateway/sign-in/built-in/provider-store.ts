/** Where the built-in sign-in keeps what is between two of its pages: in memory, bounded, gone at the end of the process. */
import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** The most entries of each kind that are kept; trying out needs a few. */
const MAX_ENTRIES = 1_000;

export class ProviderStore implements Adapter {
  private readonly entries = new LRUCache<string, AdapterPayload>({ max: MAX_ENTRIES, perf: Date, ttlResolution: 0 });
  private readonly idsByUid = new LRUCache<string, string>({ max: MAX_ENTRIES });

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    // To lru-cache, 0 would be for ever.
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

  /** Codes of devices: there are none. */
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

  /** A code that is used twice is refused by itself; tokens are not kept here. */
  revokeByGrantId(): Promise<void> {
    return Promise.resolve();
  }
}
