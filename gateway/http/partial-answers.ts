/**
 * An answer with both data and errors is told to callers of the newer media type by status 294, as GraphQL over HTTP asks
 * for, so that what stands between can count such answers. Others get 200, as the status is no registered one.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../hub-context.ts';
import { GRAPHQL_RESPONSE } from './accepted-media-type.ts';

export const PARTIAL_SUCCESS = 294;

export const partialAnswers: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { body, http } }) {
        if (body.kind !== 'single' || request.http?.headers.get('accept') !== GRAPHQL_RESPONSE)
          return Promise.resolve();
        const { data, errors } = body.singleResult;
        if (data !== undefined && errors && errors.length > 0) http.status = PARTIAL_SUCCESS;
        return Promise.resolve();
      },
    }),
};
