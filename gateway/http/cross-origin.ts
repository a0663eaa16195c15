/**
 * Lets web pages of other sites read the hub's answers (CORS_ORIGINS). Credentials are never allowed: cookies that a browser
 * attaches by itself must not give a foreign page more than an anonymous caller gets.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ALLOWED_METHODS } from './graphql-request.ts';

export const ANY_ORIGIN = '*';

const PREFLIGHT_KEPT_SECONDS = '86400';
/** A GET request with one of these headers needs a preflight when a page of another site sends it. */
export const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'graphql-require-preflight', 'x-apollo-operation-name'];

/** `authorization` is safe to allow: a browser never attaches a bearer token by itself. */
const ALLOWED_HEADERS = [
  ...['authorization', 'content-type', 'accept', 'accept-language', 'x-request-id'],
  ...PREFLIGHT_HEADERS,
].join(', ');

/** Sets the CORS headers if the page may read the answer. True if the request was a preflight and has been answered. */
export type CrossOrigin = (request: IncomingMessage, response: ServerResponse) => boolean;

/** True if a page of the origin that a request names may open a socket. Programs other than browsers name none. */
export type MayConnect = (request: IncomingMessage) => boolean;

export function originsThatConnect(allowedOrigins: readonly string[], hubUrl: () => string): MayConnect {
  return ({ headers: { origin, host = '' } }) => {
    if (origin === undefined || allowedOrigins.includes(ANY_ORIGIN) || allowedOrigins.includes(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const page = new URL(origin);
    return page.host === host.toLowerCase() || page.origin === new URL(hubUrl()).origin;
  };
}

export function crossOrigin(allowedOrigins: readonly string[]): CrossOrigin {
  const allowed = new Set(allowedOrigins);
  const isOpen = allowed.has(ANY_ORIGIN);
  return (request, response) => {
    if (allowed.size === 0) return false;
    if (!isOpen) response.appendHeader('vary', 'origin');
    const { origin } = request.headers;
    if (origin === undefined || !(isOpen || allowed.has(origin))) return false;
    response.setHeader('access-control-allow-origin', isOpen ? ANY_ORIGIN : origin);
    response.setHeader('access-control-expose-headers', 'x-request-id');
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false;
    response.writeHead(204, {
      'access-control-allow-methods': ALLOWED_METHODS,
      'access-control-allow-headers': ALLOWED_HEADERS,
      'access-control-max-age': PREFLIGHT_KEPT_SECONDS,
    });
    response.end();
    return true;
  };
}
