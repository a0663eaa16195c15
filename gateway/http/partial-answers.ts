/**
 * Gives an answer with both data and errors status 294 for callers of the newer media type, as GraphQL over HTTP asks for, so
 * that proxies can count such answers. Other callers get 200, as status 294 is not registered.
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
