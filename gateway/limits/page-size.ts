/** How many entries a field is asked for: a literal, a variable, its default or that of the argument. 1 to 100. */
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
import { HttpRefusal } from '../refusal.ts';
import type { Amount } from './amount.ts';

/** The variables an operation has when none is given. */
export function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
    ),
  );
}

export function givenOrDefault(name: string, given: Variables, defaults: Variables): unknown {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
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
    const root = written && asked(written, variables, defaults);
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

function asked(value: ValueNode, given: Variables, defaults: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return givenOrDefault(value.name.value, given, defaults);
  return valueFromASTUntyped(value, { ...defaults, ...given });
}

function reached(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Variables)[name] : undefined),
    value,
  );
}

function mustBePageSize(value: unknown, argument: string, label: string): number {
  // Left out without a default, or null, or of a wrong type: coercion refuses that later and names the right type.
  if (typeof value !== 'number' || !Number.isInteger(value)) return MAX_PAGE_SIZE;
  if (value >= 1 && value <= MAX_PAGE_SIZE) return value;
  throw new HttpRefusal(
    400,
    'PAGE_SIZE_OUT_OF_RANGE',
    `${label} is ${String(value)}; it can be 1 to ${String(MAX_PAGE_SIZE)}.`,
    { argument, minimum: 1, maximum: MAX_PAGE_SIZE, asked: value },
  );
}
