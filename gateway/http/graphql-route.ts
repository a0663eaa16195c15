/** GraphQL over HTTP at one address: reads the request, lets Apollo Server answer, writes the response. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import { languagesOf } from '../../platform/graphql/accept-language.ts';
import { REQUEST_ID_HEADER } from '../../platform/subgraph/http-transport.ts';
import { anonymous } from '../../platform/subgraph/identity.ts';
import type { HubContext } from '../hub-context.ts';
import { crossOrigin } from './cross-origin.ts';
import { ALLOWED_METHODS, readGraphqlRequest, type RequestLimits } from './graphql-request.ts';
import { HttpRefusal, refuse } from './http-refusal.ts';

export type GraphqlRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Options extends RequestLimits {
  readonly corsOrigins: readonly string[];
}

export function graphqlRoute(server: ApolloServer<HubContext>, options: Options): GraphqlRoute {
  const isPreflight = crossOrigin(options.corsOrigins);
  return async (request, response) => {
    const requestId = requestIdOf(request);
    response.setHeader(REQUEST_ID_HEADER, requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('vary', 'accept, accept-language');
    if (isPreflight(request, response)) return;
    try {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: await readGraphqlRequest(request, options),
        // Who calls is never read from a header of the caller.
        context: () =>
          Promise.resolve({
            caller: { identity: anonymous, languages: languagesOf(request.headers['accept-language']), requestId },
          }),
      });
      await write(response, answer);
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      if (error.status === 405) response.setHeader('allow', ALLOWED_METHODS);
      refuse(request, response, error);
    }
  };
}

/** The caller's own request id when it is harmless in a log, else a new one. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

async function write(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  if (body.kind === 'complete') {
    response.end(body.string);
    return;
  }
  for await (const part of body.asyncIterator) response.write(part);
  response.end();
}
