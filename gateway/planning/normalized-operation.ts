/**
 * Normalises an operation, so that all its spellings become the same document: without other operations, unused fragments,
 * layout and comments, and with variables in place of literals. A plan that was made for a normalised operation serves every
 * caller who writes other literals into the same operation.
 */
import {
  getOperationAST,
  GraphQLError,
  Kind,
  parseType,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { type Data, setValue, type Variables } from '../plain-data.ts';
import { isIntrospection, isMetaType } from './introspection-fields.ts';
import { liftableValue, NOT_LIFTABLE } from './liftable-value.ts';
import { isVariableOfPlans } from './reserved-names.ts';

export interface NormalizedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The literals of the operation, by the names of the variables that replace them. */
  readonly lifted: Variables;
}

/** `document` must be valid. */
export function normalizedOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): NormalizedOperation {
  const own = ownPart(document, operationName);
  const lifting = new Lifting(own);
  const types = new TypeInfo(schema);
  const lifted = visit(
    own,
    visitWithTypeInfo(types, {
      // Literals here decide the plan, or belong to introspection, which needs no plan.
      Directive: () => false,
      VariableDefinition: () => false,
      Field: ({ name }) => (isIntrospection(name.value) ? false : undefined),
      FragmentDefinition: ({ typeCondition }) => (isMetaType(typeCondition.name.value) ? false : undefined),
      Argument: (argument) => lifting.replaced(argument, types.getInputType()),
    }),
  );
  return lifting.normalize(lifted);
}

function ownPart(document: DocumentNode, operationName: string | undefined): DocumentNode {
  const operation = getOperationAST(document, operationName);
  const separated = operation && separateOperations(document)[operation.name?.value ?? ''];
  if (!separated) throw new GraphQLError('The operation to run is not clear.');
  return separated;
}

/** Replaces literals by variables. Equal literals of one type share a variable, as equal fields must stay equal. */
class Lifting {
  private readonly usedNames: Set<string>;
  private readonly byValue = new Map<string, string>();
  private readonly definitions: VariableDefinitionNode[] = [];
  private readonly values: Data = {};

  constructor(document: DocumentNode) {
    const { variableDefinitions = [] } = operationOf(document);
    this.usedNames = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  }

  replaced(argument: ArgumentNode, type: GraphQLInputType | null | undefined): ArgumentNode | false {
    const value = type ? liftableValue(argument.value, type) : NOT_LIFTABLE;
    if (!type || value === NOT_LIFTABLE) return false;
    const name = this.variableFor(argument.name.value, value, String(type));
    return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
  }

  private variableFor(argumentName: string, value: unknown, type: string): string {
    const key = `${type} ${JSON.stringify(value)}`;
    const variableName = this.byValue.get(key);
    if (variableName !== undefined) return variableName;
    // Named after its argument, as a subgraph that refuses the value names the variable.
    let name = argumentName;
    for (let number = 2; this.usedNames.has(name) || isVariableOfPlans(name); number += 1) {
      name = `written_${argumentName}_${String(number)}`;
    }
    this.usedNames.add(name);
    this.byValue.set(key, name);
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: parseType(type, { noLocation: true }),
    });
    setValue(this.values, name, value);
    return name;
  }

  normalize(document: DocumentNode): NormalizedOperation {
    const before = operationOf(document);
    const operation: OperationDefinitionNode = {
      ...before,
      variableDefinitions: [...(before.variableDefinitions ?? []), ...this.definitions],
    };
    const definitions = document.definitions.map((one) => (one === before ? operation : one));
    return { document: { ...document, definitions }, operation, lifted: this.values };
  }
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('A document is normalised for one operation.');
  return operation;
}
