/**
 * Computes the cost of an operation: the number of objects it can be answered with, as the product of the sizes of the lists
 * on the way to each of them. The cost is compiled once per operation into a function of the variables. It never depends on
 * data, so that an operation costs the same on every day.
 */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../platform/graph/page.ts';
import { largestOf, productOf, sumOf, valueOf, type Amount } from './amount.ts';
import { fieldCosts, type FieldCost } from './field-costs.ts';
import { defaultsOf, pageSizeOf } from './page-size.ts';
import { selectionGroups, type Document, type Selected, type SelectionGroup } from './selection-groups.ts';

export type CostOf = (document: DocumentNode, operation: OperationDefinitionNode) => Amount;

export function operationCosts(schema: GraphQLSchema): CostOf {
  const costOf = fieldCosts(schema);
  return (document, operation) => {
    const root = schema.getRootType(operation.operation);
    if (!root) return 0;
    const fragments = new Map(document.definitions.filter(isFragment).map((one) => [one.name.value, one]));
    const pricing = new Pricing({ schema, fragments, defaults: defaultsOf(operation) }, costOf);
    return pricing.priceOf(root, [{ selectionSet: operation.selectionSet, conditions: [] }], NO_SIZES);
  };
}

function isFragment(definition: DocumentNode['definitions'][number]): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

/** Sizes of lists for which the field above has an argument, by the name of the list. */
type Sizes = ReadonlyMap<string, Amount>;
const NO_SIZES: Sizes = new Map();

class Pricing {
  constructor(
    private readonly document: Document,
    private readonly costOf: (field: GraphQLField<unknown, unknown>) => FieldCost,
  ) {}

  /** The cost of what is selected of one object; for an abstract type, the maximum over its possible types. */
  priceOf(type: GraphQLCompositeType, selections: Parameters<typeof selectionGroups>[2], sizes: Sizes): Amount {
    const groups = selectionGroups(this.document, type, selections);
    const prices = groups.map((group) => this.priceOfGroup(group, sizes));
    if (!isAbstractType(type)) return sumOf(prices);
    const alternatives = new Map<string, Amount>();
    for (const possible of this.document.schema.getPossibleTypes(type)) {
      const own = groups.map(({ parent }) => parent === possible || this.isOneOf(possible.name, parent));
      const key = own.map(Number).join('');
      if (!alternatives.has(key)) alternatives.set(key, sumOf(prices.filter((_price, index) => own[index])));
    }
    return largestOf([...alternatives.values()]);
  }

  private isOneOf(name: string, type: GraphQLCompositeType): boolean {
    return isAbstractType(type) && this.document.schema.getPossibleTypes(type).some((one) => one.name === name);
  }

  private priceOfGroup({ parent, fields }: SelectionGroup, sizes: Sizes): Amount {
    const [{ node }] = fields as [Selected, ...Selected[]];
    const definition = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!definition) return 0;
    const cost = this.costOf(definition);
    const pageSize = this.askedSize(cost, fields, definition);
    const inner = new Map(cost.sizedFields.map((name) => [name, pageSize ?? MAX_PAGE_SIZE]));
    const size = cost.isList ? (cost.assumedSize ?? pageSize ?? sizes.get(node.name.value) ?? MAX_PAGE_SIZE) : 1;
    // Times 0: the size of a page must be within bounds, also where none of its entries is selected.
    const entry = sumOf([cost.weight, this.priceBelow(definition, fields, inner), productOf([0, pageSize ?? 0])]);
    return whenIncluded(productOf([size, entry]), fields);
  }

  private askedSize(
    { slicingArguments }: FieldCost,
    [first]: readonly Selected[],
    definition: GraphQLField<unknown, unknown>,
  ): Amount | null {
    for (const argument of slicingArguments) {
      const size = first && pageSizeOf(argument, first.node, definition, this.document.defaults);
      if (size !== undefined && size !== null) return size;
    }
    return null;
  }

  private priceBelow(definition: GraphQLField<unknown, unknown>, fields: readonly Selected[], sizes: Sizes): Amount {
    const type = getNamedType(definition.type);
    if (!isCompositeType(type)) return 0;
    const selections = fields.flatMap(({ node: { selectionSet }, conditions }) =>
      // The conditions of a field that is selected in one place only are applied to the field as a whole.
      selectionSet ? [{ selectionSet, conditions: fields.length === 1 ? [] : conditions }] : [],
    );
    return this.priceOf(type, selections, sizes);
  }
}

/** A field is in the answer as soon as one of the places that select it is included. */
function whenIncluded(price: Amount, fields: readonly Selected[]): Amount {
  if (price === 0 || fields.some(({ conditions }) => conditions.length === 0)) return price;
  return (variables) => {
    const isIncluded = fields.some(({ conditions }) => conditions.every((condition) => condition(variables)));
    return isIncluded ? valueOf(price, variables) : 0;
  };
}
