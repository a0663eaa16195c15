/**
 * Serves one subgraph over HTTP, as the entry of its container. `/graphql` answers holders of the secret only and refuses others
 * before it parses anything; `/health` and `/ready` are for the container's health checks.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { languagesOf } from '../graph/accept-language.ts';
import { HUB_URL_HEADER, REQUEST_ID_HEADER } from './http-transport.ts';
import { closed, listening } from './http-listening.ts';
import { IDENTITY_HEADER, identityVerifier, type VerifyIdentity } from './identity-header.ts';
import type { RunningSubgraph } from './open-subgraph.ts';
import { allReachable } from './reachable.ts';
import type { SubgraphRequest } from './subgraph-execution.ts';

export interface ServedSubgraph {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly secret: string;
}

/** The gateway's limits for callers are far lower; representations of a large page need most of this. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;

export async function serveSubgraph(running: RunningSubgraph, options: ServeOptions): Promise<ServedSubgraph> {
  const { host, port, secret } = options;
  const verify = identityVerifier(secret, running.subgraph.roles);
  const server = createServer((request, response) => {
    answer(running, verify, request, response).catch((error: unknown) => {
      // A truncated body, or one that is not JSON; errors of fields are in the GraphQL result.
      send(response, 400, { errors: [{ message: error instanceof Error ? error.message : 'bad request' }] });
    });
  });
  await listening(server, port, host);
  const { port: boundPort } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${String(boundPort)}/graphql`,
    close: () => closed(server),
  };
}

async function answer(
  running: RunningSubgraph,
  verify: VerifyIdentity,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url === '/health') {
    send(response, 200, { status: 'ok' });
    return;
  }
  if (request.url === '/ready') {
    const ready = await allReachable([running]);
    send(response, ready ? 200 : 503, { status: ready ? 'ok' : 'not ready' });
    return;
  }
  if (request.url !== '/graphql' || request.method !== 'POST') {
    send(response, 404, { errors: [{ message: 'A subgraph answers POST /graphql.' }] });
    return;
  }
  const identity = await verify(headerOf(request, IDENTITY_HEADER));
  if (!identity) {
    send(response, 401, { errors: [{ message: 'A subgraph answers its gateway only.' }] });
    return;
  }
  const body = JSON.parse(await bodyOf(request)) as SubgraphRequest;
  const requestId = headerOf(request, REQUEST_ID_HEADER);
  const result = await running.execute(body, {
    identity,
    languages: languagesOf(headerOf(request, 'accept-language')),
    ...(requestId === undefined ? {} : { requestId }),
    hubUrl: headerOf(request, HUB_URL_HEADER),
  });
  send(response, 200, result);
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Reads by events, as async iteration over the stream costs more than everything else here. */
function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else reject(new Error(`The body is larger than ${String(MAX_BODY_BYTES)} bytes.`));
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.once('error', reject);
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}
