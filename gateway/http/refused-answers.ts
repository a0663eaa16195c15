/**
 * An answer in which nothing is left but the caller's own mistakes is a refused request, like one that never reached a
 * subgraph: HTTP 400 and no `data`. As soon as one root field has an answer it is a partial answer.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes } from '../../platform/base/errors.ts';
import type { HubContext } from '../hub-context.ts';
import { JSON_TYPE } from './accepted-media-type.ts';

/** Apollo Server answers this one with 200, although nothing was answered. */
const PERSISTED_QUERY = 'PERSISTED_QUERY_NOT_SUPPORTED';

const CALLERS_MISTAKES = new Set<unknown>([
  PERSISTED_QUERY,
  ...Object.entries(errorCodes).flatMap(([code, status]) => (status < 500 ? [code] : [])),
]);

export const refusedAnswers: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { body, http } }) {
        if (body.kind !== 'single' || request.http?.headers.get('accept') === JSON_TYPE) return Promise.resolve();
        const { data, errors } = body.singleResult;
        if (isRefusal(errors) && isEmpty(data)) {
          delete body.singleResult.data;
          http.status = 400;
        }
        return Promise.resolve();
      },
    }),
};

function isRefusal(errors: readonly GraphQLFormattedError[] = []): boolean {
  return errors.length > 0 && errors.every(({ extensions }) => CALLERS_MISTAKES.has(extensions?.['code']));
}

function isEmpty(data: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return Object.values(data ?? {}).every((value) => value === null);
}
