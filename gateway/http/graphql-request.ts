/**
 * Takes a GraphQL request from HTTP: what is no such request is refused here with the status HTTP has for it, and never
 * reaches the parser.
 */
import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { DocumentMustBeSmall } from '../limits/document-limits.ts';
import { HttpRefusal } from './http-refusal.ts';
import { readJsonBody } from './request-body.ts';
import { valueMustBeShallow } from './request-size.ts';

export interface RequestLimits {
  readonly maxBodyBytes: number;
  readonly documentMustBeSmall: DocumentMustBeSmall;
}

export const ALLOWED_METHODS = 'GET, POST';

/** What a request asks, without what it says about itself. */
export type Asked = Pick<HTTPGraphQLRequest, 'method' | 'search' | 'body'>;

export async function readGraphqlRequest(request: IncomingMessage, limits: RequestLimits): Promise<Asked> {
  const method = request.method ?? '';
  if (method !== 'GET' && method !== 'POST') {
    throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `/graphql accepts ${ALLOWED_METHODS}.`);
  }
  if (method === 'POST') mustSendJson(request);
  const url = request.url ?? '/';
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  const body = method === 'POST' ? await readJsonBody(request, limits.maxBodyBytes) : undefined;
  const asked = { method, search, body };
  const { variables } = partsOf(asked);
  valueMustBeShallow(method === 'POST' ? variables : parsed(variables));
  return asked;
}

/** For a text that is not known: whatever it says, reading it must not cost much. */
export function documentOfRequestMustBeSmall(asked: Asked, limits: RequestLimits): void {
  const { query } = partsOf(asked);
  if (typeof query === 'string') limits.documentMustBeSmall(query);
}

function mustSendJson(request: IncomingMessage): void {
  const given = request.headers['content-type'] ?? '';
  if (given === 'application/json') return;
  const type = mediaTypeOf(given);
  const charset = type?.params.get('charset')?.toLowerCase() ?? 'utf-8';
  if (type?.essence === 'application/json' && charset === 'utf-8') return;
  throw new HttpRefusal(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    `content-type is ${given === '' ? 'missing' : given.slice(0, 100)}; send application/json in UTF-8.`,
    { accepted: ['application/json'] },
  );
}

function mediaTypeOf(text: string): MIMEType | null {
  try {
    return new MIMEType(text);
  } catch {
    return null;
  }
}

function partsOf({ method, search, body }: Asked): {
  readonly query?: unknown;
  readonly variables?: unknown;
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

export function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
