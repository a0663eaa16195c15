/**
 * What the variables of a request may be before anything looks at them: not too deep, as the scalars recurse and a value deep
 * enough would exhaust their stack, and without numbers that are lost on the way to a subgraph.
 */
import { HttpRefusal } from '../refusal.ts';

/** Lists and objects within one another; an input of the schema needs 4. */
const MAX_VALUE_NESTING = 50;

function isNesting(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Walks without recursion, for the value is the caller's. */
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
