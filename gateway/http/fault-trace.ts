/**
 * Logs every masked error in full, and puts the request id into the error that the caller gets, so that an operator finds the
 * log line by it.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Log } from '../../platform/base/log.ts';
import type { HubContext } from '../hub-context.ts';
import { isPublicCode } from './public-errors.ts';

const TRACED_CODES = new Set<unknown>(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE']);

export function tracedError(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  if (!TRACED_CODES.has(error.extensions?.['code'])) return error;
  return { ...error, extensions: { ...error.extensions, requestId } };
}

export function logFaults(log: Log, errors: readonly GraphQLError[], requestId: string): void {
  for (const error of errors) {
    // Errors of a subgraph were logged there, with their own stack.
    if (isPublicCode(error.extensions['code']) || 'serviceName' in error.extensions) continue;
    log.error({ requestId, path: error.path, error: error.originalError?.stack ?? error.stack }, 'a request failed');
  }
}

export function faultTrace(log: Log): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: ({ contextValue }) => {
      const { requestId } = contextValue.caller;
      return Promise.resolve({
        didEncounterErrors({ errors }) {
          logFaults(log, errors, requestId);
          return Promise.resolve();
        },
        willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || !body.singleResult.errors) return Promise.resolve();
          body.singleResult.errors = body.singleResult.errors.map((error) => tracedError(error, requestId));
          return Promise.resolve();
        },
      });
    },
  };
}
