/**
 * Sets status 200 for clients that accept only `application/json`: GraphQL over HTTP asks for it on a well-formed request with
 * a bad document, as such clients read a body only then. All others get the true status.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../hub-context.ts';
import { JSON_TYPE } from './accepted-media-type.ts';

const DOCUMENT_ERRORS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

export const legacyStatus: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response, errors }) {
        const isLegacy = request.http?.headers.get('accept') === JSON_TYPE;
        if (isLegacy && errors?.every(({ extensions }) => DOCUMENT_ERRORS.has(String(extensions['code'])))) {
          response.http.status = 200;
        }
        return Promise.resolve();
      },
    }),
};
