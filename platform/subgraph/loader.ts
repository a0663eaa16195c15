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
  return (context) =>
    kept(context, batch, '', () => new DataLoader<Key, Value | null>((keys) => inOrder(batch(context, keys), keys)));
}

/** A batch by key for one set of arguments; fields asked with equal arguments share a batch. */
export function loaderWith<Arguments, Key extends string, Value>(
  batch: (context: RequestContext, keys: readonly Key[], asked: Arguments) => Promise<ReadonlyMap<Key, Value>>,
): (context: RequestContext, asked: Arguments) => DataLoader<Key, Value | null> {
  return (context, asked) =>
    kept(
      context,
      batch,
      JSON.stringify(asked),
      () => new DataLoader<Key, Value | null>((keys) => inOrder(batch(context, keys, asked), keys)),
    );
}

function kept<Key, Value>(
  context: RequestContext,
  definition: object,
  variant: string,
  make: () => DataLoader<Key, Value>,
): DataLoader<Key, Value> {
  let variants = context.loaders.get(definition);
  if (!variants) {
    variants = new Map();
    context.loaders.set(definition, variants);
  }
  let found = variants.get(variant) as DataLoader<Key, Value> | undefined;
  if (!found) {
    found = make();
    variants.set(variant, found);
  }
  return found;
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
