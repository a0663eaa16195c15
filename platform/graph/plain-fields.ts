/** Reads type-graphql's metadata of the fields of a class. */
import { getMetadataStorage, type ClassType } from 'type-graphql';

/** The name of the GraphQL type; empty for any other class. */
export function typeNameOf(target: unknown): string {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  return [...objectTypes, ...interfaceTypes].find((one) => one.target === target)?.name ?? '';
}

/** True for a field that is declared `simple`: it reads the property of its name. */
export function isPlainField(target: ClassType, field: string): boolean {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  const type = objectTypes.find((one) => one.target === target);
  const types = [type, ...interfaceTypes.filter((one) => type?.interfaceClasses?.includes(one.target))];
  return types.some((one) => one?.fields?.some(({ schemaName, simple }) => schemaName === field && simple === true));
}
