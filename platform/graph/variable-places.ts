/** Finds where the variables of an operation stand: as arguments of fields and directives, in lists and in input objects. */
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

export interface VariablePlace {
  readonly variable: string;
  /** What the place takes. */
  readonly type: GraphQLInputType;
  /** From the argument on, as in `filter.country[1]`. */
  readonly path: string;
  /** The field or directive the argument belongs to, in words. */
  readonly owner: string;
  /** True where it is the value of a field of a written input object. */
  readonly isInputField: boolean;
}

export interface Asked {
  readonly schema: GraphQLSchema;
  /** Valid. */
  readonly document: DocumentNode;
  /** The operation of the document that is run. */
  readonly operation: OperationDefinitionNode;
}

/** Fragments are looked at once, however often they are spread. What is excluded is passed over, with all below it. */
export function variablePlaces(
  { schema, document, operation }: Asked,
  isExcluded: (selection: SelectionNode) => boolean = () => false,
): VariablePlace[] {
  const types = new TypeInfo(schema);
  const places: VariablePlace[] = [];
  const parts = new Set<ASTNode>([operation]);
  const passOver = (selection: SelectionNode): false | undefined => (isExcluded(selection) ? false : undefined);
  const visitor = visitWithTypeInfo(types, {
    VariableDefinition: () => false,
    Field: passOver,
    InlineFragment: passOver,
    FragmentSpread(spread) {
      if (isExcluded(spread)) return false;
      const fragment = fragmentOf(document, spread.name.value);
      if (fragment) parts.add(fragment);
      return undefined;
    },
    Argument(argument) {
      places.push(...placesIn(argument, types));
      return false;
    },
  });
  // A set is iterated to its end, what is added on the way included.
  for (const part of parts) visit(part, visitor);
  return places;
}

function fragmentOf({ definitions }: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return definitions.find(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  );
}

function placesIn({ name, value: written }: ArgumentNode, types: TypeInfo): VariablePlace[] {
  const places: VariablePlace[] = [];
  const directive = types.getDirective();
  const owner = directive ? `the directive "@${directive.name}"` : `the field "${types.getFieldDef()?.name ?? ''}"`;

  function collect(value: ValueNode, type: GraphQLInputType, path: string, isInputField: boolean): void {
    if (value.kind === Kind.VARIABLE) {
      places.push({ variable: value.name.value, type, path, owner, isInputField });
      return;
    }
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      // One value stands for a list of it.
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
  return places;
}
