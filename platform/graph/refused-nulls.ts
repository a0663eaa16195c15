/**
 * Refuses null where the schema says Non-Null. The validation of GraphQL lets a nullable variable stand there when the
 * variable or the place has a default; its value is to be looked at when it comes. Gateway and subgraphs do it by this rule.
 */
import type { GraphQLError } from 'graphql';
import { getNullableType, isNonNullType, Kind, valueFromASTUntyped, type VariableDefinitionNode } from 'graphql';
import { HubError } from '../base/errors.ts';
import { isExcluded } from './excluded-selections.ts';
import { variablePlaces, type Asked, type VariablePlace } from './variable-places.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What is wrong with the variables as they were given, each place once; empty when nothing is. */
export type RefuseNulls = (given: Variables) => readonly GraphQLError[];

/** Errors told at once, as of a document that is not valid. */
const MAX_TOLD = 20;

const NONE: readonly GraphQLError[] = [];

/** The places are found here, once; what is returned looks at the variables that stand at one, mostly none. */
export function refusedNulls(asked: Asked): RefuseNulls {
  const definitions = new Map(
    (asked.operation.variableDefinitions ?? []).map((one) => [one.variable.name.value, one] as const),
  );
  const isRefusable = ({ variable, type }: VariablePlace): boolean =>
    isNonNullType(type) && definitions.get(variable)?.type.kind !== Kind.NON_NULL_TYPE;
  const variables = new Set(
    variablePlaces(asked)
      .filter(isRefusable)
      .map(({ variable }) => variable),
  );
  const looked = [...definitions.values()].filter(({ variable }) => variables.has(variable.name.value));
  if (looked.length === 0) return () => NONE;

  return (given) => {
    if (!looked.some((definition) => valueOf(definition, given) === null)) return NONE;
    const valueOfVariable = (name: string): unknown => {
      const definition = definitions.get(name);
      return definition && valueOf(definition, given);
    };
    // A field that is not asked for has no arguments to be wrong.
    return variablePlaces(asked, (selection) => isExcluded(selection, valueOfVariable))
      .filter((place) => isRefusable(place) && valueOfVariable(place.variable) === null)
      .slice(0, MAX_TOLD)
      .map(refusal);
  };
}

function valueOf({ variable: { name }, defaultValue }: VariableDefinitionNode, given: Variables): unknown {
  if (Object.hasOwn(given, name.value)) return given[name.value] ?? null;
  return defaultValue && valueFromASTUntyped(defaultValue);
}

function refusal({ variable, type, path, owner }: VariablePlace): GraphQLError {
  return new HubError(
    'BAD_USER_INPUT',
    `Variable "$${variable}" is null, but "${path}" of ${owner} cannot be null: it takes ${String(getNullableType(type))}.`,
    { argument: path },
  );
}
