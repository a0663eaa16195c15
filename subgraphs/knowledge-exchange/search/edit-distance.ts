/**
 * Number of letters to add, remove, change or swap with a neighbour to turn one word into another (optimal string
 * alignment). A swap counts one, so "Grinoa" is closer to "Girona" than by the Levenshtein distance.
 */

/** The distance, or a number above the limit if the distance exceeds it. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let index = 1; index <= other.length; index += 1) {
      const isSame = one[row - 1] === other[index - 1];
      const isSwapped = row > 1 && index > 1 && one[row - 1] === other[index - 2] && one[row - 2] === other[index - 1];
      current.push(
        Math.min(
          at(last, index) + 1,
          at(current, index - 1) + 1,
          at(last, index - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, index - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
