/** The context of every resolver and loader of a subgraph: the caller, the languages, and the database. */
import type { Database } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../base/log.ts';
import type { Identity } from './identity.ts';
import type { Projections } from '../changes/projections.ts';

/** What a subscription is answered about. */
export interface AnsweredEvent {
  /** Id of the thing that its readers are told of. */
  readonly nodeId: string;
}

export interface RequestContext {
  readonly identity: Identity;
  /** Languages of Accept-Language, best first; empty without the header. */
  readonly languages: readonly string[];
  readonly requestId: string;
  /** Public address of the hub without a final slash; null if the request does not tell it. */
  readonly hubUrl: string | null;
  readonly database: Database;
  readonly projections: Projections;
  /** Stores the bytes of files. */
  readonly files: FileStore;
  readonly log: Log;
  /** Batches of this request; only loader.ts touches them. */
  readonly loaders: Map<object, unknown[]>;
  /** The event that a subscription is answered about; null for all other operations. */
  readonly event: AnsweredEvent | null;
  /** The current day, fixed for this request so that one answer never mixes two days. */
  readonly today: string;
}
