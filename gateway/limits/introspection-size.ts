/**
 * Estimates how many values about the schema itself an operation asks for. They are answered from memory and cost no objects,
 * but nested questions multiply: all types, the fields of each, the types of those. It uses the average sizes of this schema.
 */
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isAbstractType,
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIntrospection } from '../planning/introspection-fields.ts';

export type IntrospectionSizeOf = (document: DocumentNode, operation: OperationDefinitionNode) => number;

export function introspectionSizes(schema: GraphQLSchema): IntrospectionSizeOf {
  const sizes = listSizes(schema);
  return (document, operation) => {
    const fragments = new Map(document.definitions.filter(isFragment).map((one) => [one.name.value, one]));
    const sizeOfFragment = new Map<string, number>();

    /** With `isData` it also looks for `__schema` below data fields: a field of a mutation may return the query root. */
    const valuesOf = (selectionSet: SelectionSetNode | undefined, isData: boolean): number =>
      selectionSet?.selections.reduce((sum, selection) => sum + valuesOfOne(selection, isData), 0) ?? 0;

    function valuesOfOne(selection: SelectionNode, isData: boolean): number {
      if (selection.kind === Kind.INLINE_FRAGMENT) return valuesOf(selection.selectionSet, isData);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return valuesOfFragment(selection.name.value, isData);
      const name = selection.name.value;
      if (isData && !isIntrospection(name)) return valuesOf(selection.selectionSet, true);
      return (sizes.get(name) ?? 1) * (1 + valuesOf(selection.selectionSet, false));
    }

    function valuesOfFragment(name: string, isData: boolean): number {
      const fragment = fragments.get(name);
      let values = sizeOfFragment.get(name);
      if (fragment && values === undefined)
        sizeOfFragment.set(name, (values = valuesOf(fragment.selectionSet, isData)));
      return values ?? 0;
    }

    return Math.ceil(valuesOf(operation.selectionSet, true));
  };
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

type ListSizes = ReadonlyMap<string, number>;

function listSizes(schema: GraphQLSchema): ListSizes {
  const types = Object.values(schema.getTypeMap());
  const average = (countOf: (type: GraphQLNamedType) => number): number =>
    types.reduce((sum, type) => sum + countOf(type), 0) / types.length;
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const args = fields.reduce((sum, field) => sum + field.args.length, 0);
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', fields.length / types.length],
    ['args', args / Math.max(fields.length, 1)],
    ['inputFields', average((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0))],
    ['enumValues', average((type) => (isEnumType(type) ? type.getValues().length : 0))],
    ['interfaces', average((type) => (isObjectType(type) ? type.getInterfaces().length : 0))],
    ['possibleTypes', average((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0))],
  ]);
}
