/**
 * Plain objects in which callers choose the names, such as variables and answers. A name is never looked up beyond an
 * object's own properties.
 */
export type Data = Record<string, unknown>;

/** The variables of a request. */
export type Variables = Readonly<Data>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function ownValue(data: Data, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

export function setValue(data: Data, name: string, value: unknown): void {
  // `__proto__` is a valid alias; a plain assignment would set the prototype.
  if (name === '__proto__') {
    Object.defineProperty(data, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    data[name] = value;
  }
}
