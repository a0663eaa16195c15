/**
 * Reads a GraphQL request from HTTP. Anything else is refused here with the fitting HTTP status and never reaches the parser.
 */
import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { DocumentMustBeSmall } from '../limits/document-limits.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { acceptedMediaType, GRAPHQL_RESPONSE, JSON_TYPE, type Accepted } from './accepted-media-type.ts';
import { readJsonBody } from './request-body.ts';
import { valueMustBeShallow } from './request-size.ts';

export interface RequestLimits {
  readonly maxBodyBytes: number;
  readonly documentMustBeSmall: DocumentMustBeSmall;
}

export const ALLOWED_METHODS = 'GET, POST';

/** A GraphQL request without its headers; of them only the accepted media type is kept. */
export interface GraphqlRequest extends Pick<HTTPGraphQLRequest, 'method' | 'search' | 'body'> {
  readonly accept: Accepted;
}

/** The operation of a request, wherever the request has it. */
type SentOperation = Omit<GraphqlRequest, 'accept'>;

export async function readGraphqlRequest(request: IncomingMessage, limits: RequestLimits): Promise<GraphqlRequest> {
  mustBeAllowedMethod(request);
  const accept = acceptedOf(request);
  return { ...(await readOperation(request, limits)), accept };
}

export async function readOperation(
  request: IncomingMessage,
  limits: Pick<RequestLimits, 'maxBodyBytes'>,
): Promise<SentOperation> {
  const method = mustBeAllowedMethod(request);
  if (method === 'POST') mustSendJson(request);
  const url = request.url ?? '/';
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  const operation =
    method === 'POST'
      ? { method, search: '', body: operationIn(await readJsonBody(request, limits.maxBodyBytes)) }
      : { method, search: operationInAddress(search), body: undefined };
  valueMustBeShallow(variablesOf(operation));
  return operation;
}

function mustBeAllowedMethod({ method }: IncomingMessage): 'GET' | 'POST' {
  if (method === 'GET' || method === 'POST') return method;
  throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `/graphql accepts ${ALLOWED_METHODS}.`);
}

/** The variables, which are text in an address. */
export function variablesOf(operation: SentOperation): unknown {
  const { variables } = parametersOf(operation);
  return operation.method === 'POST' ? variables : parsed(variables);
}

function acceptedOf(request: IncomingMessage): Accepted {
  const accept = acceptedMediaType(request.headers.accept);
  if (accept !== null) return accept;
  const accepted = [GRAPHQL_RESPONSE, JSON_TYPE];
  const message = `accept is ${(request.headers.accept ?? '').slice(0, 100)}; answers are ${accepted.join(' or ')}.`;
  throw new HttpRefusal(406, 'NOT_ACCEPTABLE', message, { accepted });
}

/** Takes an empty name as none: no operation can have it, and some programs send it. */
function operationIn(body: unknown): unknown {
  if (Array.isArray(body)) {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body is a list. A request has one operation, an object with query.');
  }
  const isUnnamed = typeof body === 'object' && body !== null && 'operationName' in body && body.operationName === '';
  return isUnnamed ? { ...body, operationName: null } : body;
}

/** Removes parameters that are empty (GraphQL over HTTP, GET) or the JSON value null. */
function operationInAddress(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of ['query', 'operationName', 'variables', 'extensions']) {
    const [value, ...more] = parameters.getAll(name);
    if (more.length > 0) {
      throw new HttpRefusal(400, 'BAD_REQUEST', `${name} stands ${String(more.length + 1)} times in the address.`);
    }
    if (value === '' || (value?.trim() === 'null' && name !== 'operationName')) parameters.delete(name);
  }
  return `?${parameters.toString()}`;
}

/** For a new text: it must be cheap to parse, whatever it contains. */
export function documentOfRequestMustBeSmall(request: GraphqlRequest, limits: RequestLimits): void {
  const { query } = parametersOf(request);
  if (typeof query === 'string') limits.documentMustBeSmall(query);
}

function mustSendJson(request: IncomingMessage): void {
  const contentType = request.headers['content-type'] ?? '';
  if (contentType === JSON_TYPE) return;
  const type = mediaTypeOf(contentType);
  if (type?.essence === JSON_TYPE && isUtf8(type.params.get('charset'))) return;
  throw new HttpRefusal(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    `content-type is ${contentType === '' ? 'missing' : contentType.slice(0, 100)}; send application/json in utf-8.`,
    { accepted: [JSON_TYPE, `${JSON_TYPE}; charset=utf-8`] },
  );
}

/** Accepts every label of UTF-8 in WHATWG Encoding, such as utf8. */
function isUtf8(charset: string | null): boolean {
  try {
    return charset === null || new TextDecoder(charset).encoding === 'utf-8';
  } catch {
    return false;
  }
}

function mediaTypeOf(text: string): MIMEType | null {
  try {
    return new MIMEType(text);
  } catch {
    return null;
  }
}

/** The parameters of a request, from the body or the address; from an address all of them are text. */
export function parametersOf({ method, search, body }: SentOperation): {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
} {
  if (method !== 'POST') return Object.fromEntries(new URLSearchParams(search));
  return typeof body === 'object' && body !== null ? body : {};
}

/** Variables of a GET are text. Null if the text is not JSON: Apollo Server words that refusal. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}

/** The headers for Apollo Server, with the media type chosen here: it would negotiate only after the operation has run. */
export function headersOf(request: IncomingMessage, accept: Accepted): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('accept', accept);
  return headers;
}
