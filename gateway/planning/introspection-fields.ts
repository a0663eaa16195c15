/** The fields and types of introspection. They are never planned, as no subgraph answers them. */

export function isIntrospection(fieldName: string): boolean {
  return fieldName === '__schema' || fieldName === '__type';
}

/** True for a type of introspection. */
export function isMetaType(typeName: string): boolean {
  return typeName.startsWith('__');
}
