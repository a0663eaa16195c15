/**
 * Lets one piece of work run at a time, in the order of asking. SQLite has one connection for writing, and two
 * overlapping transactions on it would lose acknowledged rows: the second one's rollback ends the first.
 */
export class WriteQueue {
  private tail: Promise<unknown> = Promise.resolve();

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.tail.then(work);
    // The next in line waits for the end of this one, not for its success.
    this.tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Resolves when everything asked so far has ended. */
  async drained(): Promise<void> {
    await this.tail;
  }
}
