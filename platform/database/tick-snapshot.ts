/**
 * The reads of one tick of the event loop share a read transaction. So SQLite locks the file once and not for each statement,
 * of which the locks are a quarter of the cost.
 */
import type { SqliteConnection, SqliteStatement } from './sqlite-driver.ts';

export class TickSnapshot {
  private readonly begin: SqliteStatement;
  private readonly end: SqliteStatement;
  private isHeld = false;
  private isPaused = false;

  constructor(private readonly reader: SqliteConnection) {
    this.begin = reader.prepare('BEGIN');
    this.end = reader.prepare('COMMIT');
  }

  /** All reads from now until the end of this tick see one state. */
  hold(): void {
    if (this.isHeld || this.isPaused) return;
    this.begin.run();
    this.isHeld = true;
    setImmediate(this.release);
  }

  /**
   * During a write, each read is its own transaction. So a caller whose write has resolved reads it even in the same tick, and
   * no reader of an older state keeps the write-ahead log from being reset at a commit.
   */
  async pausedFor<Result>(write: () => Promise<Result>): Promise<Result> {
    this.isPaused = true;
    try {
      this.release();
      return await write();
    } finally {
      this.isPaused = false;
    }
  }

  readonly release = (): void => {
    if (!this.isHeld) return;
    this.isHeld = false;
    // A disk error has already ended the transaction.
    if (this.reader.inTransaction) this.end.run();
  };
}
