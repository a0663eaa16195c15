/**
 * Coerces the variables of a request as GraphQL specifies. Plain values of the right type are recognised without graphql-js;
 * graphql-js coerces all others, and words what is wrong with them.
 */
import { getVariableValues, Kind, type GraphQLSchema, type TypeNode, type VariableDefinitionNode } from 'graphql';
import type { Variables } from '../plain-data.ts';

type CoercedVariables = ReturnType<typeof getVariableValues>;

const IS_PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string',
  String: (value) => typeof value === 'string',
};

export function variableCoercion(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (callerVariables: Variables) => CoercedVariables {
  const names = definitions.map(({ variable }) => variable.name.value);
  const checks = definitions.map(({ type }) => IS_PLAIN[typeName(type)]);
  return (callerVariables) => {
    const coerced: Record<string, unknown> = {};
    for (const [index, name] of names.entries()) {
      const value = Object.hasOwn(callerVariables, name) ? callerVariables[name] : undefined;
      if (checks[index]?.(value) !== true) return getVariableValues(schema, definitions, callerVariables);
      coerced[name] = value;
    }
    return { coerced };
  };
}

/** The name of a type without its non-null mark; empty for a list. */
function typeName(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return typeName(type.type);
  return type.kind === Kind.NAMED_TYPE ? type.name.value : '';
}
