/**
 * Refuses an operation before it is planned when it is too deep, asks for too large a page, or is none the hub can
 * run. A refusal is the caller's mistake: HTTP 400 with a stable code, the limit and what was asked.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../platform/graphql/page.ts';
import type { HubContext } from '../hub-context.ts';

export function queryLimits({ maxDepth }: { readonly maxDepth: number }): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request }) {
          if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', noOperation(document, request.operationName));
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
            throw refusal('SUBSCRIPTIONS_NOT_HERE', 'Subscriptions are not served over HTTP.');
          }
          const walk = new SelectionWalk(document, request.variables ?? {}, maxDepth);
          walk.visit(operation.selectionSet, 1);
          return Promise.resolve();
        },
      }),
  };
}

function noOperation(document: DocumentNode, operationName: string | undefined): string {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
  );
  const asked =
    operationName === undefined
      ? 'no operationName is given'
      : `there is no operation "${operationName.slice(0, 100)}"`;
  return `The operation to run is not clear: ${asked}; the document has ${names.slice(0, 20).join(', ') || 'none'}.`;
}

/** Visits every selection once per place it is used, and every fragment once per depth. */
class SelectionWalk {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly deepestVisit = new Map<string, number>();

  constructor(
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
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

  private mustBePageSize(field: string, value: ValueNode): void {
    const given =
      value.kind === Kind.VARIABLE ? this.variables[value.name.value] : 'value' in value ? Number(value.value) : null;
    if (typeof given !== 'number' || (given >= 1 && given <= MAX_PAGE_SIZE)) return;
    throw refusal(
      'PAGE_SIZE_OUT_OF_RANGE',
      `first of ${field} is ${String(given)}; it can be 1 to ${String(MAX_PAGE_SIZE)}.`,
      {
        argument: 'first',
        minimum: 1,
        maximum: MAX_PAGE_SIZE,
        asked: given,
      },
    );
  }

  private tooDeep(): GraphQLError {
    return refusal(
      'DEPTH_LIMIT_EXCEEDED',
      `The operation selects deeper than ${String(this.maxDepth)} levels (MAX_DEPTH).`,
      {
        limit: this.maxDepth,
      },
    );
  }
}

function refusal(code: string, message: string, facts: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...facts, code, http: { status: 400 } } });
}
