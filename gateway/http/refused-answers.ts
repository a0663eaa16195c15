/**
 * Turns an answer that holds only the caller's own mistakes into a refusal with HTTP 400 and no `data`, as if it had never
 * reached a subgraph. An answer with a value in one root field is a partial answer.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes } from '../../platform/base/errors.ts';
import type { HubContext } from '../hub-context.ts';
import { JSON_TYPE } from './accepted-media-type.ts';

/** Apollo Server gives this refusal status 200. */
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
