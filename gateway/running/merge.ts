/** How several answers of subgraphs about one object become one. */
import { isData, ownValue, setValue, type Data } from '../plain-data.ts';

/** Later answers win; objects, and lists of one length, are joined entry by entry. */
export function mergeInto(target: Data, source: Data): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value !== undefined) setValue(target, name, merged(ownValue(target, name), value));
  }
}

function merged(known: unknown, added: unknown): unknown {
  if (isData(known) && isData(added)) {
    mergeInto(known, added);
    return known;
  }
  if (Array.isArray(known) && Array.isArray(added) && known.length === added.length) {
    for (const [index, value] of added.entries()) known[index] = merged(known[index], value);
    return known;
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
