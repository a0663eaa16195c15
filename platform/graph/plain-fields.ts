/** What the classes of types say of their fields, as type-graphql has it. */
import { getMetadataStorage, type ClassType } from 'type-graphql';

/** Empty for a class that is no type. */
export function typeNameOf(target: unknown): string {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  return [...objectTypes, ...interfaceTypes].find((one) => one.target === target)?.name ?? '';
}

/** True for a field that is declared `simple`: it is the property of its name and nothing else. */
export function isPlainField(target: ClassType, field: string): boolean {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  const type = objectTypes.find((one) => one.target === target);
  const types = [type, ...interfaceTypes.filter((one) => type?.interfaceClasses?.includes(one.target))];
  return types.some((one) => one?.fields?.some(({ schemaName, simple }) => schemaName === field && simple === true));
}
