/**
 * Refuses null where the schema says Non-Null. GraphQL's validation allows a nullable variable there if the variable or the
 * argument has a default, so its value must be checked at run time. Gateway and subgraphs both use this rule.
 */
import type { GraphQLError } from 'graphql';
import { getNullableType, isNonNullType, Kind, valueFromASTUntyped, type VariableDefinitionNode } from 'graphql';
import { HubError } from '../base/errors.ts';
import { isExcluded } from './excluded-selections.ts';
import { variableUses, type OperationInSchema, type VariableUse } from './variable-uses.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Returns one error for each use of a null variable where the schema says Non-Null. */
export type RefuseNulls = (variables: Variables) => readonly GraphQLError[];

/** The most errors in one answer. */
const MAX_TOLD = 20;

const NONE: readonly GraphQLError[] = [];

/** Finds the uses once; the returned function checks only variables with such a use, mostly none. */
export function refusedNulls(operation: OperationInSchema): RefuseNulls {
  const definitions = new Map(
    (operation.operation.variableDefinitions ?? []).map((one) => [one.variable.name.value, one] as const),
  );
  const isRefusable = ({ variable, type }: VariableUse): boolean =>
    isNonNullType(type) && definitions.get(variable)?.type.kind !== Kind.NON_NULL_TYPE;
  const variables = new Set(
    variableUses(operation)
      .filter(isRefusable)
      .map(({ variable }) => variable),
  );
  const looked = [...definitions.values()].filter(({ variable }) => variables.has(variable.name.value));
  if (looked.length === 0) return () => NONE;

  return (variables) => {
    if (!looked.some((definition) => valueOf(definition, variables) === null)) return NONE;
    const valueOfVariable = (name: string): unknown => {
      const definition = definitions.get(name);
      return definition && valueOf(definition, variables);
    };
    // Arguments of excluded fields are not checked.
    return variableUses(operation, (selection) => isExcluded(selection, valueOfVariable))
      .filter((use) => isRefusable(use) && valueOfVariable(use.variable) === null)
      .slice(0, MAX_TOLD)
      .map(refusal);
  };
}

function valueOf({ variable: { name }, defaultValue }: VariableDefinitionNode, variables: Variables): unknown {
  if (Object.hasOwn(variables, name.value)) return variables[name.value] ?? null;
  return defaultValue && valueFromASTUntyped(defaultValue);
}

function refusal({ variable, type, path, owner }: VariableUse): GraphQLError {
  return new HubError(
    'BAD_USER_INPUT',
    `Variable "$${variable}" is null, but "${path}" of ${owner} cannot be null: it takes ${String(getNullableType(type))}.`,
    { argument: path },
  );
}
