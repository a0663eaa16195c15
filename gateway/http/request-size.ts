/**
 * Checks the variables of a request before anything else reads them. They must not nest deeply, as the scalars recurse and
 * could exhaust the stack, and must not hold numbers that JSON cannot carry to a subgraph.
 */
import { HttpRefusal } from '../http-refusal.ts';

/** Lists and objects within one another; an input of the schema needs 4. */
const MAX_VALUE_NESTING = 50;

function isNesting(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Walks without recursion, as the caller decides how deep the value is. */
export function valueMustBeShallow(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_VALUE_NESTING) {
      throw new HttpRefusal(
        400,
        'DEPTH_LIMIT_EXCEEDED',
        `The value of a variable nests deeper than ${String(MAX_VALUE_NESTING)} levels.`,
        { limit: MAX_VALUE_NESTING },
      );
    }
    const values = level.flatMap((one): unknown[] => (isNesting(one) ? Object.values(one) : []));
    if (values.some(isEndless)) {
      throw new HttpRefusal(
        400,
        'BAD_USER_INPUT',
        `A number in the variables is too large; ${String(Number.MAX_VALUE)} is the largest.`,
      );
    }
    level = values.filter(isNesting);
  }
}

/** JSON reads 1e400, and writes it as null. */
function isEndless(value: unknown): boolean {
  return value === Infinity || value === -Infinity;
}
