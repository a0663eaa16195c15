/**
 * Refuses an operation before it is planned when the hub cannot run it or when it costs too much, and adds its cost to the
 * answer. A refusal is the caller's mistake: HTTP 400 with a stable code, the limit and what was asked.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { buildSchema, Kind, type DocumentNode } from 'graphql';
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import type { HubContext } from '../hub-context.ts';
import { mustBeWithin } from '../limits/limits.ts';
import { operationLimits, type CostFor, type LimitOperation } from '../limits/operation-limits.ts';
import { variableListsMustBeShort } from '../limits/variable-lists.ts';
import { kindMustBeServed } from '../operations/kinds-of-operations.ts';
import type { CostExtensions } from '../operations/operation-record.ts';
import { requestUnderWay } from '../operations/request-under-way.ts';
import type { Variables } from '../plain-data.ts';
import { HttpRefusal } from '../http-refusal.ts';

export function queryLimits(limits: Limits): ApolloServerPlugin<HubContext> {
  let limit: LimitOperation = () => () => 0;

  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate({ coreSupergraphSdl }) {
          if (coreSupergraphSdl === undefined) throw new Error('The gateway does not say its supergraph.');
          limit = operationLimits(buildSchema(coreSupergraphSdl, { assumeValid: true }), limits);
        },
      }),
    requestDidStart() {
      let extensions: CostExtensions | null = null;
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) {
            throw new HttpRefusal(400, 'OPERATION_RESOLUTION_FAILURE', noOperation(document, request.operationName));
          }
          const { record, isBeginning = false } = requestUnderWay(contextValue);
          kindMustBeServed(schema, operation, isBeginning);
          const made = record.over(schema);
          made.costFor ??= costsWithin(limits, limit(document, operation));
          // Assigned before the check: the answer states the cost also when the operation is refused for it.
          extensions = made.costFor(request.variables ?? {});
          mustBeWithin('maxCost', extensions.cost.requestedQueryCost, limits);
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

function costsWithin(limits: Limits, costFor: CostFor): (variables: Variables) => CostExtensions {
  return (variables) => {
    variableListsMustBeShort(variables, limits);
    return { cost: { requestedQueryCost: costFor(variables), maximumAvailable: limits.maxCost } };
  };
}

function noOperation(document: DocumentNode, operationName: string | undefined): string {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap(({ name }) => (name ? [name.value] : []));
  const listed = names.slice(0, 20).join(', ') + (names.length > 20 ? ', …' : '');
  const request =
    operationName === undefined
      ? 'no operationName is given'
      : `there is no operation "${operationName.slice(0, 100)}"`;
  const present = operations.length === 0 ? 'none' : listed || 'one without a name';
  return `The operation to run is not clear: ${request}; the document has ${present}.`;
}
