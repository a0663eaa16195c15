/**
 * Which web pages of other sites may read the hub's answers in a browser (CORS_ORIGINS). Never with credentials: what a
 * browser attaches by itself must not give a foreign page more than anybody gets.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ALLOWED_METHODS } from './graphql-request.ts';

export const ANY_ORIGIN = '*';

const PREFLIGHT_KEPT_SECONDS = '86400';
/** One of them makes a GET request such that a browser asks before it sends it for a page of another site. */
export const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'graphql-require-preflight', 'x-apollo-operation-name'];

/** A token is no credential that a browser attaches by itself: the page must have been given it. */
const ALLOWED_HEADERS = [
  ...['authorization', 'content-type', 'accept', 'accept-language', 'x-request-id'],
  ...PREFLIGHT_HEADERS,
].join(', ');

/** Marks the answer as readable when the page may read it; true when the request was a preflight and is answered. */
export type CrossOrigin = (request: IncomingMessage, response: ServerResponse) => boolean;

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
