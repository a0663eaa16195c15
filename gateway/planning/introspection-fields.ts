/** Which fields and types are questions about the schema itself. They are never planned: no subgraph is asked for them. */

export function isIntrospection(fieldName: string): boolean {
  return fieldName === '__schema' || fieldName === '__type';
}

/** True for a type that only questions about the schema lead to. */
export function isMetaType(typeName: string): boolean {
  return typeName.startsWith('__');
}
