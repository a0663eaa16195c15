/**
 * Runs one piece of work at a time, in order. SQLite has one connection for writing, and two overlapping transactions on it
 * would lose acknowledged rows: the second one's rollback ends the first.
 */
export class WriteQueue {
  private tail: Promise<unknown> = Promise.resolve();

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.tail.then(work);
    // The next piece waits for the end of this one, whether it succeeds or fails.
    this.tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Resolves when all work that is queued now has ended. */
  async drained(): Promise<void> {
    await this.tail;
  }
}
