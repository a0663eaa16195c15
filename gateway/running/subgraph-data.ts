/**
 * What subgraphs answer, and how several answers about one object become one. Names in it are chosen by callers, so a
 * name is never looked up beyond an object's own properties.
 */
export type Data = Record<string, unknown>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function ownValue(data: Data, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

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

export function setValue(data: Data, name: string, value: unknown): void {
  // As an alias this is a name like any other; assigned plainly it would be the prototype.
  if (name === '__proto__') {
    Object.defineProperty(data, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    data[name] = value;
  }
}

export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isData(value)) return value;
  const copy: Data = {};
  for (const name of Object.keys(value)) setValue(copy, name, copyOf(value[name]));
  return copy as Value;
}
