/**
 * Per-request batches. A loader is defined once, as a function over many keys. Its cache lives for one request, so that one
 * caller never gets what another one loaded.
 */
import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.ts';

type Batch<Key, Value> = (context: RequestContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/** A loader by key: `loader(context).load(key)`; a key without a value gives null. */
export function loader<Key extends string, Value>(
  batch: Batch<Key, Value>,
): (context: RequestContext) => DataLoader<Key, Value | null> {
  const withArguments = loaderWith<null, Key, Value>(batch);
  return (context) => withArguments(context, null);
}

/** A loader by key and arguments; fields with equal arguments share a batch. */
export function loaderWith<Arguments, Key extends string, Value>(
  batch: (context: RequestContext, keys: readonly Key[], args: Arguments) => Promise<ReadonlyMap<Key, Value>>,
): (context: RequestContext, args: Arguments) => DataLoader<Key, Value | null> {
  return (context, args) => {
    const batches = batchesOf<Arguments, Key, Value>(context, batch);
    let batched = batches.find((one) => isSame(one.args, args));
    if (!batched) {
      const read = new DataLoader<Key, Value | null>((keys) => inOrder(batch(context, keys, args), keys), SCHEDULING);
      batches.push((batched = { args, loader: read }));
    }
    return batched.loader;
  };
}

/** Clears all loaders of a request after an act, which may have changed what they read. */
export function forgetBatches({ loaders }: Pick<RequestContext, 'loaders'>): void {
  loaders.clear();
}

/** Sends a batch after all settled promises have run, when no field can add another key. */
const SCHEDULING = {
  batchScheduleFn: (dispatch: () => void) => {
    process.nextTick(dispatch);
  },
};

/** The loader for one set of arguments. */
interface BatchesOf<Arguments, Key, Value> {
  readonly args: Arguments;
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

/** Most arguments are plain values; lists and objects are compared as JSON. */
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
  const valuesByKey = await values;
  return keys.map((key) => valuesByKey.get(key) ?? null);
}

/** Indexes rows by a key. */
export function byKey<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Indexes rows by their id. */
export function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return byKey(rows, ({ id }) => id);
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
