/**
 * Answers input that is not an HTTP request, or whose headers are too large, with the same JSON as every other refusal. It
 * discards what the sender still sends for a moment, so that the sender can read the answer.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { HttpRefusal } from '../http-refusal.ts';
import { MAX_TOKEN_CHARACTERS } from '../sign-in/bearer-token.ts';

/** The longest access token, and Node's default for all other headers. */
export const MAX_HEADER_BYTES = MAX_TOKEN_CHARACTERS + 16_384;
/** Counted here: Node silently drops headers beyond its own limit, and the access token may be among them. */
const MAX_HEADERS = 1_000;
const LINGER_MS = 1_000;

interface Refusal {
  readonly status: string;
  readonly code: string;
  readonly message: string;
}

const NO_REQUEST: Refusal = { status: '400 Bad Request', code: 'BAD_REQUEST', message: 'This is no HTTP request.' };
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'HEADERS_TOO_LARGE',
    message: `The address and the headers of the request are larger than ${String(MAX_HEADER_BYTES)} bytes; an access token may have ${String(MAX_TOKEN_CHARACTERS)} characters.`,
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: '413 Payload Too Large',
    code: 'BODY_TOO_LARGE',
    message: 'The extensions of the chunks of the body are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'REQUEST_TIMEOUT',
    message: 'The request did not arrive in time.',
  },
};

/** Null if the request does not have too many headers. */
export function headersRefusal({ rawHeaders }: IncomingMessage): HttpRefusal | null {
  if (rawHeaders.length <= 2 * MAX_HEADERS) return null;
  return new HttpRefusal(431, 'HEADERS_TOO_LARGE', `The request has more than ${String(MAX_HEADERS)} headers.`);
}

export function answerBrokenRequests(server: Server): void {
  server.maxHeadersCount = 0;
  const unfinished = new WeakMap<Socket, Set<ServerResponse>>();
  const refused = new WeakSet<Socket>();
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const responses = unfinished.get(socket) ?? new Set();
    unfinished.set(socket, responses.add(response));
    response.once('close', () => responses.delete(response));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // The parser reports the same error for everything that follows.
    if (refused.has(socket)) return;
    refused.add(socket);
    const hasBegun = [...(unfinished.get(socket) ?? [])].some(({ headersSent }) => headersSent);
    if (!socket.writable || hasBegun) socket.destroy();
    else refuseOnSocket(socket, REFUSALS[error.code ?? ''] ?? NO_REQUEST);
  });
}

/** Answers where there is no response of Node to write to. */
export function refuseOnSocket(socket: Duplex, { status, code, message }: Refusal): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${String(Buffer.byteLength(body))}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket
    .once('close', () => {
      clearTimeout(timer);
    })
    .resume();
}
