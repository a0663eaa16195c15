/**
 * Status codes of answers to clients that speak only `application/json`: GraphQL over HTTP asks for 200 on a
 * well-formed request with a bad document, as such clients read a body only then. Everybody else gets the true status.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../hub-context.ts';

const DOCUMENT_ERRORS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** True for a caller who asks for `application/json` by name and does not know the newer media type. */
export function speaksOnlyJson(accept = ''): boolean {
  return accept.includes('application/json') && !accept.includes('application/graphql-response+json');
}

export const legacyStatus: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response, errors }) {
        const isLegacy = speaksOnlyJson(request.http?.headers.get('accept'));
        if (isLegacy && errors?.every(({ extensions }) => DOCUMENT_ERRORS.has(String(extensions['code'])))) {
          response.http.status = 200;
        }
        return Promise.resolve();
      },
    }),
};
