/**
 * Status codes of answers to clients that speak only `application/json`: GraphQL over HTTP asks for 200 on a
 * well-formed request with a bad document, as such clients read a body only then. Everybody else gets the true status.
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
