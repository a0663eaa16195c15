/** GraphQL over HTTP at one address: reads the request, lets Apollo Server answer, writes the response. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import { languagesOf } from '../../platform/graphql/accept-language.ts';
import { REQUEST_ID_HEADER } from '../../platform/subgraph/http-transport.ts';
import { anonymous } from '../../platform/subgraph/identity.ts';
import type { HubContext } from '../hub-context.ts';
import { BodyRefused, readBody } from './request-body.ts';

export type GraphqlRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function graphqlRoute(server: ApolloServer<HubContext>, maxBodyBytes: number): GraphqlRoute {
  return async (request, response) => {
    const requestId = requestIdOf(request);
    response.setHeader(REQUEST_ID_HEADER, requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('vary', 'accept, accept-language');
    try {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method ?? 'GET',
          headers: headersOf(request),
          search: new URL(request.url ?? '/', 'http://hub').search,
          body: await parsedBody(request, maxBodyBytes),
        },
        context: () =>
          Promise.resolve({
            caller: { identity: anonymous, languages: languagesOf(request.headers['accept-language']), requestId },
          }),
      });
      await write(response, answer);
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      refuse(response, error);
    }
  };
}

/** The caller's own request id when it is harmless in a log, else a new one. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function parsedBody(request: IncomingMessage, maxBodyBytes: number): Promise<unknown> {
  const text = await readBody(request, maxBodyBytes);
  if (text === '' || !/^application\/(graphql\+)?json\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BodyRefused(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
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

function refuse(response: ServerResponse, { status, code, message }: BodyRefused): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
