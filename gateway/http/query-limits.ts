/**
 * Refuses an operation before it is planned when it is none the hub can run or costs too much, and tells its cost in the
 * answer. A refusal is the caller's mistake: HTTP 400 with a stable code, the limit and what was asked.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import {
  buildSchema,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { HubContext } from '../hub-context.ts';
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import { mustBeWithin } from '../limits/limits.ts';
import { operationLimits, type CostUnder, type LimitOperation } from '../limits/operation-limits.ts';
import { variableListsMustBeShort } from '../limits/variable-lists.ts';
import { HttpRefusal } from '../refusal.ts';

export function queryLimits(limits: Limits): ApolloServerPlugin<HubContext> {
  let limit: LimitOperation = () => () => 0;
  /** By the operation's node: the server keeps a document that is asked again. */
  let known = new WeakMap<OperationDefinitionNode, CostUnder>();

  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate({ coreSupergraphSdl }) {
          if (coreSupergraphSdl === undefined) throw new Error('The gateway does not say its supergraph.');
          limit = operationLimits(buildSchema(coreSupergraphSdl, { assumeValid: true }), limits);
          known = new WeakMap();
        },
      }),
    requestDidStart() {
      let extensions: CostExtensions | null = null;
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', noOperation(document, request.operationName));
          mustBeServed(schema, operation);
          let costUnder = known.get(operation);
          if (!costUnder) known.set(operation, (costUnder = limit(document, operation)));
          // Told also when it is too much.
          extensions = costExtensions(costUnder, request.variables ?? {}, limits);
          mustBeAffordable(extensions, limits);
          contextValue.passed.extensionsUnder = (variables) => {
            const ofThese = costExtensions(costUnder, variables, limits);
            mustBeAffordable(ofThese, limits);
            return ofThese;
          };
          return Promise.resolve();
        },
        willSendResponse({ response: { body } }) {
          if (extensions && body.kind === 'single') {
            body.singleResult.extensions = { ...body.singleResult.extensions, ...extensions };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

/** What an answer says of its cost, in the words other public GraphQL servers use. */
type CostExtensions = Readonly<Record<'cost', { requestedQueryCost: number; maximumAvailable: number }>>;

function costExtensions(
  costUnder: CostUnder,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): CostExtensions {
  variableListsMustBeShort(variables, limits);
  return { cost: { requestedQueryCost: costUnder(variables), maximumAvailable: limits.maxCost } };
}

function mustBeAffordable({ cost }: CostExtensions, limits: Limits): void {
  mustBeWithin('maxCost', cost.requestedQueryCost, limits);
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

function refusal(code: string, message: string, facts: Record<string, unknown> = {}): HttpRefusal {
  return new HttpRefusal(400, code, message, facts);
}
