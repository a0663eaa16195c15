/** Splits a list into batches, as a statement takes a limited number of parameters. */
export function* batches<Entry>(entries: readonly Entry[], size: number): Generator<readonly Entry[], void, undefined> {
  for (let start = 0; start < entries.length; start += size) yield entries.slice(start, start + size);
}
