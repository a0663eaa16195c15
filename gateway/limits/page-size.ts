/** The page size a field asks for, 1 to 100: a literal, a variable, or the default of the variable or the argument. */
import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../platform/graph/page.ts';
import type { Variables } from '../plain-data.ts';
import { HttpRefusal } from '../http-refusal.ts';
import type { Amount } from './amount.ts';

/** The default values of the variables of an operation. */
export function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
    ),
  );
}

export function variableOrDefault(name: string, variables: Variables, defaults: Variables): unknown {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  return value === undefined && Object.hasOwn(defaults, name) ? defaults[name] : value;
}

/** `argument` may be a path into an input, such as `page.first`. Null when the field has no such argument. */
export function pageSizeOf(
  argument: string,
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  defaults: Variables,
): Amount | null {
  const [name = '', ...path] = argument.split('.');
  const declared = definition.args.find((one) => one.name === name);
  if (!declared) return null;
  const label = `${argument} of ${node.name.value}`;
  const written = node.arguments?.find((one) => one.name.value === name)?.value;
  const sizeIn = (variables: Variables): number => {
    const root = written && valueIn(written, variables, defaults);
    const value = reached(root === undefined ? declared.defaultValue : root, path);
    return mustBePageSize(value, argument, label);
  };
  return written && hasVariables(written) ? sizeIn : sizeIn({});
}

function hasVariables(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariables);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariables(field.value));
}

function valueIn(value: ValueNode, variables: Variables, defaults: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variableOrDefault(value.name.value, variables, defaults);
  return valueFromASTUntyped(value, { ...defaults, ...variables });
}

function reached(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Variables)[name] : undefined),
    value,
  );
}

function mustBePageSize(value: unknown, argument: string, label: string): number {
  // A missing, null or wrongly typed value is refused later by coercion, which names the right type.
  if (typeof value !== 'number' || !Number.isInteger(value)) return MAX_PAGE_SIZE;
  if (value >= 1 && value <= MAX_PAGE_SIZE) return value;
  throw new HttpRefusal(
    400,
    'PAGE_SIZE_OUT_OF_RANGE',
    `${label} is ${String(value)}; it can be 1 to ${String(MAX_PAGE_SIZE)}.`,
    { argument, minimum: 1, maximum: MAX_PAGE_SIZE, asked: value },
  );
}
