/**
 * Per-request batches. A loader is defined once, as a function over many keys, and lives as long as one request:
 * what one reader was shown is never kept for another.
 */
import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.ts';

type Batch<Key, Value> = (context: RequestContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/** A batch by key: `loader(context).load(key)`; a key without a value answers null. */
export function loader<Key extends string, Value>(
  batch: Batch<Key, Value>,
): (context: RequestContext) => DataLoader<Key, Value | null> {
  const withArguments = loaderWith<null, Key, Value>(batch);
  return (context) => withArguments(context, null);
}

/** A batch by key for one set of arguments; fields asked with equal arguments share a batch. */
export function loaderWith<Arguments, Key extends string, Value>(
  batch: (context: RequestContext, keys: readonly Key[], asked: Arguments) => Promise<ReadonlyMap<Key, Value>>,
): (context: RequestContext, asked: Arguments) => DataLoader<Key, Value | null> {
  return (context, asked) => {
    const batches = batchesOf<Arguments, Key, Value>(context, batch);
    let found = batches.find((one) => isSame(one.asked, asked));
    if (!found) {
      const read = new DataLoader<Key, Value | null>((keys) => inOrder(batch(context, keys, asked), keys), SCHEDULING);
      batches.push((found = { asked, loader: read }));
    }
    return found.loader;
  };
}

/** After an act: what a request read before is not what it would read now. */
export function forgetBatches({ loaders }: Pick<RequestContext, 'loaders'>): void {
  loaders.clear();
}

/** A batch goes when all that can be asked now has been asked: Node runs this after the promises that are settled. */
const SCHEDULING = {
  batchScheduleFn: (dispatch: () => void) => {
    process.nextTick(dispatch);
  },
};

/** The loader of one set of arguments. */
interface BatchesOf<Arguments, Key, Value> {
  readonly asked: Arguments;
  readonly loader: DataLoader<Key, Value | null>;
}

function batchesOf<Arguments, Key, Value>(
  { loaders }: RequestContext,
  definition: object,
): BatchesOf<Arguments, Key, Value>[] {
  let batches = loaders.get(definition);
  if (!batches) loaders.set(definition, (batches = []));
  return batches as BatchesOf<Arguments, Key, Value>[];
}

/** Most arguments are plain values; what is a list or an object is compared as text. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every(
    (name) => Object.is(one[name], other[name]) || (isObject(one[name]) && isEqualText(one[name], other[name])),
  );
}

function isEqualText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

async function inOrder<Key, Value>(
  values: Promise<ReadonlyMap<Key, Value>>,
  keys: readonly Key[],
): Promise<(Value | null)[]> {
  const found = await values;
  return keys.map((key) => found.get(key) ?? null);
}

/** The rows of a batch by one of their columns. */
export function byKey<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** The rows of each key in their order; a key without rows has an empty list. */
export function listsByKey<Row, Key>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key | null,
): Map<Key, Row[]> {
  const lists = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) lists.get(key)?.push(row);
  }
  return lists;
}
