/** Repeatable chance: the same seed makes the same choices, so that a failing case can be run again. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  isLucky(probability: number): boolean {
    return this.next() < probability;
  }

  oneOf<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  some<Value>(values: readonly Value[], most: number): Value[] {
    const count = 1 + Math.floor(this.next() * Math.min(most, values.length));
    return [...values]
      .map((value) => ({ value, order: this.next() }))
      .sort((one, other) => one.order - other.order)
      .slice(0, count)
      .map(({ value }) => value);
  }
}

/** A number from a text: the same text falls the same way wherever it is met. */
export function fateOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return new Chance(hash).next();
}
