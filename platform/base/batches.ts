/** Many at a time: a statement takes a limited number of parameters, and a loop over statements must not be one of rows. */
export function* batches<Entry>(entries: readonly Entry[], size: number): Generator<readonly Entry[], void, undefined> {
  for (let start = 0; start < entries.length; start += size) yield entries.slice(start, start + size);
}
