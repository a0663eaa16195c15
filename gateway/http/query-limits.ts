/**
 * Refuses an operation before it is planned when it is too deep, asks for too large a page, or is none the hub can
 * run. A refusal is the caller's mistake: HTTP 400 with a stable code, the limit and what was asked.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../platform/graphql/page.ts';
import type { HubContext } from '../hub-context.ts';

export function queryLimits({ maxDepth }: { readonly maxDepth: number }): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', noOperation(document, request.operationName));
          mustBeServed(schema, operation);
          const checkVariables = (given: Values): void => {
            new SelectionWalk(document, valuesOf(operation, given), maxDepth).visit(operation.selectionSet, 1);
          };
          checkVariables(request.variables ?? {});
          contextValue.passed.checkVariables = checkVariables;
          return Promise.resolve();
        },
      }),
  };
}

function noOperation(document: DocumentNode, operationName: string | undefined): string {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap(({ name }) => (name ? [name.value] : []));
  const shown = names.slice(0, 20).join(', ') + (names.length > 20 ? ', …' : '');
  const asked =
    operationName === undefined
      ? 'no operationName is given'
      : `there is no operation "${operationName.slice(0, 100)}"`;
  const found = operations.length === 0 ? 'none' : shown || 'one without a name';
  return `The operation to run is not clear: ${asked}; the document has ${found}.`;
}

function mustBeServed(schema: GraphQLSchema, { operation }: OperationDefinitionNode): void {
  if (operation === OperationTypeNode.SUBSCRIPTION) {
    throw refusal('OPERATION_NOT_SERVED', 'Subscriptions are not served over HTTP.', { accepted: ['query'] });
  }
  if (schema.getRootType(operation)) return;
  throw refusal('OPERATION_NOT_SERVED', `The hub has no ${operation}s.`, { accepted: ['query'] });
}

type Values = Readonly<Record<string, unknown>>;

/** The variables as they will be used: what is not given has its default. */
function valuesOf({ variableDefinitions = [] }: OperationDefinitionNode, given: Values = {}): Values {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  const own = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...defaults, ...own]);
}

/** Visits every selection once per place it is used, and every fragment once per depth. */
class SelectionWalk {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly deepestVisit = new Map<string, number>();

  constructor(
    document: DocumentNode,
    private readonly variables: Values,
    private readonly maxDepth: number,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  visit(selectionSet: SelectionSetNode, depth: number): void {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        // Introspection is deep by nature and answered from memory.
        if (selection.name.value.startsWith('__')) continue;
        if (depth > this.maxDepth) throw this.tooDeep();
        for (const argument of selection.arguments ?? []) {
          if (argument.name.value === 'first') this.mustBePageSize(selection.name.value, argument.value);
        }
        if (selection.selectionSet) this.visit(selection.selectionSet, depth + 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.visit(selection.selectionSet, depth);
      } else {
        this.visitFragment(selection.name.value, depth);
      }
    }
  }

  /** A fragment seen deeper before holds no new surprise; without this, doubling fragments would take for ever. */
  private visitFragment(name: string, depth: number): void {
    if ((this.deepestVisit.get(name) ?? 0) >= depth) return;
    this.deepestVisit.set(name, depth);
    const fragment = this.fragments.get(name);
    if (fragment) this.visit(fragment.selectionSet, depth);
  }

  /** A value that is no whole number is refused later, with the type it should have. */
  private mustBePageSize(field: string, value: ValueNode): void {
    const given = valueFromASTUntyped(value, this.variables);
    const isPageSize = typeof given === 'number' && given >= 1 && given <= MAX_PAGE_SIZE;
    if (isPageSize || (given !== null && !Number.isInteger(given))) return;
    throw refusal(
      'PAGE_SIZE_OUT_OF_RANGE',
      `first of ${field} is ${String(given)}; it can be 1 to ${String(MAX_PAGE_SIZE)}.`,
      { argument: 'first', minimum: 1, maximum: MAX_PAGE_SIZE, asked: given },
    );
  }

  private tooDeep(): GraphQLError {
    return refusal(
      'DEPTH_LIMIT_EXCEEDED',
      `The operation selects deeper than ${String(this.maxDepth)} levels (MAX_DEPTH).`,
      { limit: this.maxDepth },
    );
  }
}

function refusal(code: string, message: string, facts: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...facts, code, http: { status: 400 } } });
}
