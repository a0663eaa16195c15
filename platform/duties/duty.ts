/** Recurring work of a subgraph, such as delivering letters, reminding and recounting. */
import type { Database } from '../database/database.ts';
import type { Projections } from '../changes/projections.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Mail } from '../letters/letters.ts';
import type { Log } from '../base/log.ts';

export interface DutyContext {
  readonly database: Database;
  readonly projections: Projections;
  readonly mail: Mail;
  readonly files: FileStore;
  /** Public address of the hub, for links in letters. */
  readonly hubUrl: string;
  readonly log: Log;
  /** The civil day in UTC on which it runs. */
  readonly today: string;
}

export interface Duty {
  readonly name: string;
  /** Pause between the end of one round and the beginning of the next. */
  readonly everyMs: number;
  /** Must be idempotent: it may run twice, also at once in two processes. */
  run(context: DutyContext): Promise<void>;
}
