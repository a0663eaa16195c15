/** How many messages a socket may send: so many in a minute, at once or spread over it. */
const MINUTE_MS = 60_000;

export class MessageAllowance {
  private left: number;
  private countedAt = Date.now();

  constructor(private readonly perMinute: number) {
    this.left = perMinute;
  }

  /** False if there were too many. */
  take(): boolean {
    const now = Date.now();
    this.left = Math.min(this.perMinute, this.left + ((now - this.countedAt) * this.perMinute) / MINUTE_MS);
    this.countedAt = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
