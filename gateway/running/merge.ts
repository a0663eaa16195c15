/** Merges the answers of several subgraphs about one object. */
import { isData, ownValue, setValue, type Data } from '../plain-data.ts';

/** Later values win; objects, and lists of equal length, are merged entry by entry. */
export function mergeInto(target: Data, source: Data): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value !== undefined) setValue(target, name, merged(ownValue(target, name), value));
  }
}

function merged(present: unknown, added: unknown): unknown {
  if (isData(present) && isData(added)) {
    mergeInto(present, added);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(added) && present.length === added.length) {
    for (const [index, value] of added.entries()) present[index] = merged(present[index], value);
    return present;
  }
  return added;
}

export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isData(value)) return value;
  const copy: Data = {};
  for (const name of Object.keys(value)) setValue(copy, name, copyOf(value[name]));
  return copy as Value;
}
