/** GraphQL over HTTP at one address: reads the request, lets Apollo Server answer, writes the response. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import type { HubContext } from '../hub-context.ts';
import { contextOfRequest } from './context-of-request.ts';
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
    const context = contextOfRequest(request, response);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('vary', 'accept, accept-language');
    if (isPreflight(request, response)) return;
    try {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: await readGraphqlRequest(request, options),
        context: () => Promise.resolve(context),
      });
      await write(response, answer);
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      if (error.status === 405) response.setHeader('allow', ALLOWED_METHODS);
      refuse(request, response, error);
    }
  };
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
