/**
 * Answers a refused request. It discards what the caller still sends for a moment, so that the caller reads the refusal and
 * does not lose it in a connection reset.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpRefusal } from '../http-refusal.ts';
import { acceptedMediaType, GRAPHQL_RESPONSE, JSON_TYPE } from './accepted-media-type.ts';

/** How long the rest of a refused body is still read. */
const LINGER_MS = 1_000;

export function refuse(request: IncomingMessage, response: ServerResponse, refusal: HttpRefusal): void {
  const { status, code, message, facts } = refusal;
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { ...facts, code } }] }));
  const mediaType = acceptedMediaType(request.headers.accept) === GRAPHQL_RESPONSE ? GRAPHQL_RESPONSE : JSON_TYPE;
  response.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': body.length,
    'cache-control': 'no-store',
    ...(status === 401 && { 'www-authenticate': 'Bearer error="invalid_token"' }),
    ...(status === 503 && { 'retry-after': '2' }),
    ...(code === 'UNSUPPORTED_ENCODING' && { 'accept-encoding': 'identity' }),
    ...(request.complete ? {} : { connection: 'close' }),
  });
  if (request.method === 'HEAD') response.end();
  else if (request.complete) response.end(body);
  else endWithRequest(request, response, body);
}

/** The answer is written at once and ended when the caller stops sending, for a socket closed earlier would reset it. */
function endWithRequest(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  request.once('end', end).once('close', end).resume();
}
