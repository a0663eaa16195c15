/** Whether the reference implementation of GraphQL refuses an operation for what its arguments are under its variables. */
import {
  getArgumentValues,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { GeneratedOperation } from './generated-operation.ts';

export function isRefusedByGraphql(schema: GraphQLSchema, { source, variables }: GeneratedOperation): boolean {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return true;
  const types = new TypeInfo(schema);
  const parts: ASTNode[] = [operation];

  function isIncluded(node: SelectionNode): boolean {
    if (getDirectiveValues(GraphQLSkipDirective, node, coerced)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, coerced)?.['if'] !== false;
  }
  const visitor = visitWithTypeInfo(types, {
    InlineFragment: (node) => (isIncluded(node) ? undefined : false),
    FragmentSpread(node) {
      if (!isIncluded(node)) return false;
      parts.push(
        ...document.definitions.filter(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
        ),
      );
      return undefined;
    },
    Field(node: FieldNode) {
      if (!isIncluded(node)) return false;
      const definition = types.getFieldDef();
      if (definition) getArgumentValues(definition, node, coerced);
      return undefined;
    },
  });
  try {
    for (const part of parts) visit(part, visitor);
    return false;
  } catch {
    return true;
  }
}
