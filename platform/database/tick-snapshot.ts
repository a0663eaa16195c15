/**
 * The reads of one tick of the event loop share a read transaction. SQLite takes its locks on the file once then, and not
 * for each statement, where they are a quarter of what a statement costs.
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

  /** What is read from now on until the end of this tick is of one state. */
  hold(): void {
    if (this.isHeld || this.isPaused) return;
    this.begin.run();
    this.isHeld = true;
    setImmediate(this.release);
  }

  /**
   * While somebody writes, each statement is its own transaction. Who was told that a write is kept finds it, even in the
   * same tick, and a commit never meets a reader of an older state, which would keep the write-ahead log from ever
   * starting anew.
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
    // A statement that failed by the disk has ended the transaction itself.
    if (this.reader.inTransaction) this.end.run();
  };
}
