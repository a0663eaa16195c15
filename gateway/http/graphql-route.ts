/**
 * GraphQL over HTTP at one address: reads the request, lets Apollo Server answer, writes the response. An operation that
 * Apollo Server has answered before is answered without it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import type { ContextOf, HubContext } from '../hub-context.ts';
import { crossOrigin } from './cross-origin.ts';
import {
  ALLOWED_METHODS,
  documentOfRequestMustBeSmall,
  headersOf,
  readGraphqlRequest,
  type RequestLimits,
} from './graphql-request.ts';
import { HttpRefusal } from '../refusal.ts';
import { refuse } from './refuse.ts';
import { KnownOperations } from './known-operations.ts';
import { PARTIAL_SUCCESS } from './partial-answers.ts';

export type GraphqlRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Options extends RequestLimits {
  readonly contextOf: ContextOf;
  readonly corsOrigins: readonly string[];
}

export function graphqlRoute(server: ApolloServer<HubContext>, options: Options): GraphqlRoute {
  const isPreflight = crossOrigin(options.corsOrigins);
  const known = new KnownOperations();
  return async (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('vary', 'accept, accept-language, authorization');
    if (isPreflight(request, response)) return;
    try {
      const asker = options.contextOf(request, response);
      const context = asker instanceof Promise ? await asker : asker;
      const asked = await readGraphqlRequest(request, options);
      const plain = await known.answer(asked, context);
      if (plain) {
        setHeaders(response, plain.headers, context);
        response.end(plain.body);
        return;
      }
      documentOfRequestMustBeSmall(asked, options);
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { ...asked, headers: headersOf(request, asked.accept) },
        context: () => Promise.resolve(context),
      });
      known.keep(asked, { context, answer });
      setHeaders(response, answer.headers, context);
      await write(response, answer);
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      if (error.status === 405) response.setHeader('allow', ALLOWED_METHODS);
      refuse(request, response, error);
    }
  };
}

/** What somebody is shown who is signed in stays with nobody on the way. */
function setHeaders(
  response: ServerResponse,
  headers: Iterable<readonly [string, string]>,
  { caller: { identity } }: HubContext,
): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (identity.personId !== null) response.setHeader('cache-control', 'private, no-store');
}

async function write(response: ServerResponse, { status, body }: HTTPGraphQLResponse): Promise<void> {
  response.statusCode = status ?? 200;
  if (status === PARTIAL_SUCCESS) response.statusMessage = 'Partial Success';
  if (body.kind === 'complete') {
    response.end(body.string);
    return;
  }
  for await (const part of body.asyncIterator) response.write(part);
  response.end();
}
