/** What every function of a subgraph receives first: who asks, in which languages, and where the data is. */
import type { Database } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../base/log.ts';
import type { Identity } from './identity.ts';
import type { Projections } from '../changes/projections.ts';

export interface RequestContext {
  readonly identity: Identity;
  /** Languages the reader prefers, best first, from Accept-Language; empty when nothing was said. */
  readonly languages: readonly string[];
  readonly requestId: string;
  /** Public address of the hub, without a slash at its end; null where the request does not say it. */
  readonly hubUrl: string | null;
  readonly database: Database;
  readonly projections: Projections;
  /** Where the bytes of files are. */
  readonly files: FileStore;
  readonly log: Log;
  /** Batches of this request; only loader.ts touches them. */
  readonly loaders: Map<object, unknown[]>;
  /** The day "today" means in this request, so that one answer never mixes two days. */
  readonly today: string;
}
