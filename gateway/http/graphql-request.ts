/**
 * Takes a GraphQL request from HTTP: what is no such request is refused here with the status HTTP has for it, and never
 * reaches the parser.
 */
import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { DocumentMustBeSmall } from '../limits/document-limits.ts';
import { HttpRefusal } from '../refusal.ts';
import { acceptedMediaType, GRAPHQL_RESPONSE, JSON_TYPE, type Accepted } from './accepted-media-type.ts';
import { readJsonBody } from './request-body.ts';
import { valueMustBeShallow } from './request-size.ts';

export interface RequestLimits {
  readonly maxBodyBytes: number;
  readonly documentMustBeSmall: DocumentMustBeSmall;
}

export const ALLOWED_METHODS = 'GET, POST';

/** What a request asks, without what it says about itself but for the answer it can read. */
export interface Asked extends Pick<HTTPGraphQLRequest, 'method' | 'search' | 'body'> {
  readonly accept: Accepted;
}

export async function readGraphqlRequest(request: IncomingMessage, limits: RequestLimits): Promise<Asked> {
  const method = request.method ?? '';
  if (method !== 'GET' && method !== 'POST') {
    throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `/graphql accepts ${ALLOWED_METHODS}.`);
  }
  const accept = acceptedOf(request);
  if (method === 'POST') mustSendJson(request);
  const url = request.url ?? '/';
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  const asked =
    method === 'POST'
      ? { method, search: '', body: operationIn(await readJsonBody(request, limits.maxBodyBytes)), accept }
      : { method, search: operationInAddress(search), body: undefined, accept };
  const { variables } = partsOf(asked);
  valueMustBeShallow(method === 'POST' ? variables : parsed(variables));
  return asked;
}

function acceptedOf(request: IncomingMessage): Accepted {
  const accept = acceptedMediaType(request.headers.accept);
  if (accept !== null) return accept;
  const accepted = [GRAPHQL_RESPONSE, JSON_TYPE];
  const message = `accept is ${(request.headers.accept ?? '').slice(0, 100)}; answers are ${accepted.join(' or ')}.`;
  throw new HttpRefusal(406, 'NOT_ACCEPTABLE', message, { accepted });
}

/** An empty name can be that of no operation, and programs send it for none. */
function operationIn(body: unknown): unknown {
  if (Array.isArray(body)) {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body is a list. A request has one operation, an object with query.');
  }
  const isUnnamed = typeof body === 'object' && body !== null && 'operationName' in body && body.operationName === '';
  return isUnnamed ? { ...body, operationName: null } : body;
}

/** In an address what is empty is left out (GraphQL over HTTP, GET), and so is null where JSON can say it. */
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

/** For a text that is not known: whatever it says, reading it must not cost much. */
export function documentOfRequestMustBeSmall(asked: Asked, limits: RequestLimits): void {
  const { query } = partsOf(asked);
  if (typeof query === 'string') limits.documentMustBeSmall(query);
}

function mustSendJson(request: IncomingMessage): void {
  const given = request.headers['content-type'] ?? '';
  if (given === JSON_TYPE) return;
  const type = mediaTypeOf(given);
  if (type?.essence === JSON_TYPE && isUtf8(type.params.get('charset'))) return;
  throw new HttpRefusal(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    `content-type is ${given === '' ? 'missing' : given.slice(0, 100)}; send application/json in utf-8.`,
    { accepted: [JSON_TYPE, `${JSON_TYPE}; charset=utf-8`] },
  );
}

/** By any of its names, of which utf8 is the most frequent wrong one (WHATWG Encoding). */
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

/** What a request says, wherever it says it; in an address everything is text. */
export function partsOf({ method, search, body }: Asked): {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
} {
  if (method !== 'POST') return Object.fromEntries(new URLSearchParams(search));
  return typeof body === 'object' && body !== null ? body : {};
}

/** Variables of a GET are text; what is no JSON is refused by Apollo Server with its own sentence. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}

/** For Apollo Server; it would negotiate only once it has an answer. */
export function headersOf(request: IncomingMessage, accept: Accepted): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('accept', accept);
  return headers;
}
