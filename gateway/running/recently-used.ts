/**
 * Keeps what was used last, up to a total weight. What callers write decides what is kept, so it must never grow
 * without bound.
 */
interface Kept<Value> {
  readonly value: Value;
  readonly weight: number;
}

export class RecentlyUsed<Value> {
  /** In the order of last use: a Map keeps the order in which keys were set. */
  private readonly kept = new Map<string, Kept<Value>>();
  /** Used last of all: it has its place already. */
  private newest: string | undefined;
  private weight = 0;

  /** `entryWeight` is that of an entry however small it is. */
  constructor(
    private readonly maxWeight: number,
    private readonly entryWeight = 0,
  ) {}

  get(key: string): Value | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    if (key !== this.newest) {
      this.kept.delete(key);
      this.kept.set(key, found);
      this.newest = key;
    }
    return found.value;
  }

  /** What alone is heavier than all that may be kept is not kept. */
  set(key: string, value: Value, ownWeight: number): void {
    const weight = ownWeight + this.entryWeight;
    this.delete(key);
    if (weight > this.maxWeight) return;
    this.kept.set(key, { value, weight });
    this.newest = key;
    this.weight += weight;
    for (const oldest of this.kept.keys()) {
      if (this.weight <= this.maxWeight) break;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    this.weight -= this.kept.get(key)?.weight ?? 0;
    return this.kept.delete(key);
  }
}
