/**
 * GraphQL over HTTP at one address: reads the request, lets Apollo Server answer, writes the response. An operation that
 * Apollo Server has answered before is answered without it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import type { ContextOf, HubContext } from '../hub-context.ts';
import type { Accepted } from './accepted-media-type.ts';
import { crossOrigin } from './cross-origin.ts';
import {
  ALLOWED_METHODS,
  documentOfRequestMustBeSmall,
  headersOf,
  readGraphqlRequest,
  type GraphqlRequest,
  type RequestLimits,
} from './graphql-request.ts';
import { OperationRecord } from '../operations/operation-record.ts';
import { OperationStore } from '../operations/operation-store.ts';
import { beginRequest } from '../operations/request-under-way.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { answerOfRepeated, questionOf, type Answer } from './repeated-operations.ts';
import { PARTIAL_SUCCESS } from './partial-answers.ts';
import { refuse } from './refuse.ts';

export type GraphqlRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Options extends RequestLimits {
  readonly contextOf: ContextOf;
  readonly corsOrigins: readonly string[];
}

export function graphqlRoute(server: ApolloServer<HubContext>, options: Options): GraphqlRoute {
  const isPreflight = crossOrigin(options.corsOrigins);
  const operations = new OperationStore();

  async function answerTo(
    request: IncomingMessage,
    graphqlRequest: GraphqlRequest,
    context: HubContext,
  ): Promise<Answer> {
    const question = questionOf(graphqlRequest);
    const cachedRecord = question && operations.find(question);
    const cachedAnswer =
      cachedRecord && (await answerOfRepeated(cachedRecord, { question, accept: graphqlRequest.accept, context }));
    if (cachedAnswer && 'body' in cachedAnswer) return cachedAnswer;
    if (!cachedRecord) documentOfRequestMustBeSmall(graphqlRequest, options);
    const record = cachedRecord ?? new OperationRecord();
    beginRequest(context, { record, result: cachedAnswer ?? undefined });
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...graphqlRequest, headers: headersOf(request, graphqlRequest.accept) },
      context: () => Promise.resolve(context),
    });
    if (question) {
      operations.keep(question, record);
      if (question.variables) keepHeaders(record, graphqlRequest.accept, answer);
    }
    return answer;
  }

  return async (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('vary', 'accept, accept-language, authorization');
    if (isPreflight(request, response)) return;
    try {
      const asker = options.contextOf(request, response);
      const context = asker instanceof Promise ? await asker : asker;
      const answer = await answerTo(request, await readGraphqlRequest(request, options), context);
      setHeaders(response, answer.headers, context);
      await write(response, answer);
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      if (error.status === 405) response.setHeader('allow', ALLOWED_METHODS);
      refuse(request, response, error);
    }
  };
}

function keepHeaders(
  { made }: OperationRecord,
  accept: Accepted,
  { status = 200, headers }: HTTPGraphQLResponse,
): void {
  if (status === 200) made?.headers.set(accept, [...headers]);
}

/** Answers to signed-in callers must not be stored by caches on the way. */
function setHeaders(
  response: ServerResponse,
  headers: Iterable<readonly [string, string]>,
  { caller: { identity } }: HubContext,
): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (identity.personId !== null) response.setHeader('cache-control', 'private, no-store');
}

async function write(response: ServerResponse, { status, body }: Answer): Promise<void> {
  response.statusCode = status ?? 200;
  if (status === PARTIAL_SUCCESS) response.statusMessage = 'Partial Success';
  if (body.kind === 'complete') {
    response.end(body.string);
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}
