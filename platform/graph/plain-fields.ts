/** Reads type-graphql's metadata of the fields of a class. */
import { getMetadataStorage, type ClassType } from 'type-graphql';

/** The name of the GraphQL type; empty for any other class. */
export function typeNameOf(target: unknown): string {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  return [...objectTypes, ...interfaceTypes].find((one) => one.target === target)?.name ?? '';
}

/** True for a field that reads the property of its name: no method answers it, and it is not declared `simple: false`. */
export function isPlainField(target: ClassType, field: string): boolean {
  const { objectTypes, interfaceTypes, fieldResolvers } = getMetadataStorage();
  const type = objectTypes.find((one) => one.target === target);
  const types = [type, ...interfaceTypes.filter((one) => type?.interfaceClasses?.includes(one.target))];
  const hasMethod = fieldResolvers.some(
    ({ schemaName, getObjectType }) =>
      schemaName === field && types.some((one) => one !== undefined && one.target === getObjectType?.()),
  );
  return (
    !hasMethod &&
    types.some((one) => one?.fields?.some(({ schemaName, simple }) => schemaName === field && simple !== false))
  );
}
