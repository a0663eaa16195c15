/** Where the built-in sign-in keeps what is between two of its pages: in memory, bounded, gone at the end of the process. */
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { RecentlyUsed } from '../../running/recently-used.ts';

interface Entry {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Of each kind; trying out needs a few. */
const MAX_ENTRIES = 1_000;

export class ProviderStore implements Adapter {
  private readonly entries = new RecentlyUsed<Entry>(MAX_ENTRIES);
  private readonly idsByUid = new RecentlyUsed<string>(MAX_ENTRIES);

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.entries.set(id, { payload, until: Date.now() + expiresIn * 1_000 }, 1);
    if (payload.uid !== undefined) this.idsByUid.set(payload.uid, id, 1);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const entry = this.entries.get(id);
    return Promise.resolve(entry && Date.now() < entry.until ? entry.payload : undefined);
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
