/** Counts the messages that wait for one reader, so that a slow one is cut off before they fill the memory. */

/** The most bytes that wait, as messages may be large. */
const MAX_WAITING_BYTES = 4_000_000;

export class WaitingMessages {
  private count = 0;
  private readonly drain: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** False if so many wait that no more may be added. `waitingBytes` are those of the socket or the response. */
  hasRoom(waitingBytes: number): boolean {
    return this.count < this.most && waitingBytes <= MAX_WAITING_BYTES;
  }

  /** Must be called once a message is written. */
  readonly written = (): void => {
    this.count -= 1;
    if (this.isDrained) this.resolve();
  };

  add(): void {
    this.count += 1;
  }

  /** Resolves once so few wait that events of the past may follow. */
  drained(): Promise<void> {
    return this.isDrained ? Promise.resolve() : new Promise((resolve) => this.drain.push(resolve));
  }

  /** Ends all waiting, as the reader is gone. */
  clear(): void {
    this.count = 0;
    this.resolve();
  }

  private get isDrained(): boolean {
    return this.count <= this.most / 2;
  }

  private resolve(): void {
    for (const resolve of this.drain.splice(0)) resolve();
  }
}
