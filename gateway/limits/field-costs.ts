/** Reads the cost of each field from `@listSize` and `@cost` of the schema: the length of its list, the weight of an entry. */
import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export interface FieldCost {
  /** The cost of one entry, without what is selected in it. */
  readonly weight: number;
  readonly isList: boolean;
  /** The most entries; null if the directive has no number. */
  readonly assumedSize: number | null;
  /** Arguments that say how many entries are asked for. */
  readonly slicingArguments: readonly string[];
  /** The lists below this field to which the size applies; empty if it applies to the field itself. */
  readonly sizedFields: readonly string[];
}

interface ListSize {
  readonly assumedSize?: number | null;
  readonly slicingArguments?: readonly string[] | null;
  readonly sizedFields?: readonly string[] | null;
}

/** `schema` must carry its directives, as the whole supergraph does and the schema for callers does not. */
export function fieldCosts(schema: GraphQLSchema): (field: GraphQLField<unknown, unknown>) => FieldCost {
  const costs = new WeakMap<GraphQLField<unknown, unknown>, FieldCost>();
  return (field) => {
    let cost = costs.get(field);
    if (!cost) costs.set(field, (cost = fieldCost(schema, field)));
    return cost;
  };
}

function fieldCost(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): FieldCost {
  const { assumedSize, slicingArguments, sizedFields } = (directive(schema, 'listSize', field) ?? {}) as ListSize;
  return {
    weight: weightOf(schema, field),
    isList: isListType(getNullableType(field.type)),
    assumedSize: assumedSize ?? null,
    slicingArguments: slicingArguments ?? [],
    sizedFields: sizedFields ?? [],
  };
}

/** One object weighs one unless the schema says otherwise; a plain value weighs nothing. */
function weightOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): number {
  const type = getNamedType(field.type);
  const said = (directive(schema, 'cost', field) ?? directive(schema, 'cost', type)) as { weight: number } | undefined;
  return said?.weight ?? (isCompositeType(type) ? 1 : 0);
}

function directive(
  schema: GraphQLSchema,
  name: string,
  { astNode }: GraphQLField<unknown, unknown> | GraphQLNamedType,
): Readonly<Record<string, unknown>> | undefined {
  const definition = schema.getDirective(name);
  return definition && astNode ? getDirectiveValues(definition, astNode) : undefined;
}
