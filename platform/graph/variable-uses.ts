/** Finds the uses of variables in an operation: as arguments of fields and directives, in lists and in input objects. */
import {
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';

export interface VariableUse {
  readonly variable: string;
  /** The type that is expected there. */
  readonly type: GraphQLInputType;
  /** From the argument on, as in `filter.country[1]`. */
  readonly path: string;
  /** The field or directive the argument belongs to, in words. */
  readonly owner: string;
  /** True if it is the value of a field of an input object literal. */
  readonly isInputField: boolean;
}

export interface OperationInSchema {
  readonly schema: GraphQLSchema;
  /** Must be valid. */
  readonly document: DocumentNode;
  /** The operation of the document that is run. */
  readonly operation: OperationDefinitionNode;
}

/** Visits each fragment once, however often it is spread, and skips excluded selections with all below them. */
export function variableUses(
  { schema, document, operation }: OperationInSchema,
  isExcluded: (selection: SelectionNode) => boolean = () => false,
): VariableUse[] {
  const types = new TypeInfo(schema);
  const uses: VariableUse[] = [];
  const definitions = new Set<ASTNode>([operation]);
  const passOver = (selection: SelectionNode): false | undefined => (isExcluded(selection) ? false : undefined);
  const visitor = visitWithTypeInfo(types, {
    VariableDefinition: () => false,
    Field: passOver,
    InlineFragment: passOver,
    FragmentSpread(spread) {
      if (isExcluded(spread)) return false;
      const fragment = fragmentOf(document, spread.name.value);
      if (fragment) definitions.add(fragment);
      return undefined;
    },
    Argument(argument) {
      uses.push(...usesIn(argument, types));
      return false;
    },
  });
  // Iterating a set includes entries that are added meanwhile.
  for (const definition of definitions) visit(definition, visitor);
  return uses;
}

function fragmentOf({ definitions }: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return definitions.find(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  );
}

function usesIn({ name, value: written }: ArgumentNode, types: TypeInfo): VariableUse[] {
  const uses: VariableUse[] = [];
  const directive = types.getDirective();
  const owner = directive ? `the directive "@${directive.name}"` : `the field "${types.getFieldDef()?.name ?? ''}"`;

  function collect(value: ValueNode, type: GraphQLInputType, path: string, isInputField: boolean): void {
    if (value.kind === Kind.VARIABLE) {
      uses.push({ variable: value.name.value, type, path, owner, isInputField });
      return;
    }
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      // A single value is accepted as a list of one.
      if (value.kind !== Kind.LIST) collect(value, nullable.ofType, path, isInputField);
      else {
        value.values.forEach((one, index) => {
          collect(one, nullable.ofType, `${path}[${String(index)}]`, false);
        });
      }
    } else if (isInputObjectType(nullable) && value.kind === Kind.OBJECT) {
      const definitions = nullable.getFields();
      for (const field of value.fields) {
        const definition = definitions[field.name.value];
        if (definition) collect(field.value, definition.type, `${path}.${field.name.value}`, true);
      }
    }
  }

  const definition = types.getArgument();
  if (definition) collect(written, definition.type, name.value, false);
  return uses;
}
