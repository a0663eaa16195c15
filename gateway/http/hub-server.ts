/**
 * The hub's one HTTP server: the explorer at /, GraphQL and its sockets at /graphql, feeds below /feeds/, files below /files/, the built-in
 * sign-in, and its state of health.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../../platform/base/log.ts';
import { FILES_PATH } from '../../platform/files/signed-address.ts';
import { REQUEST_ID_HEADER } from '../../platform/runtime/http-transport.ts';
import type { ExplorerRoutes } from '../explorer/explorer-routes.ts';
import { HttpRefusal } from '../http-refusal.ts';
import type { BuiltInRoutes } from '../sign-in/built-in/built-in-routes.ts';
import { prefersEventStream } from './accepted-media-type.ts';
import { answerBrokenRequests, headersRefusal, MAX_HEADER_BYTES } from './broken-request.ts';
import { refuse } from './refuse.ts';
import { answerUpgrades, type Upgrade } from './upgrade-requests.ts';

/** Answers a request, or rejects with an HttpRefusal, which the server answers. */
type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Routes {
  readonly graphql: Route;
  /** GraphQL for callers who would rather have a stream of events. */
  readonly eventStream: Route;
  /** Takes a request for a WebSocket at /graphql. */
  readonly upgrade: Upgrade;
  readonly explorer: ExplorerRoutes;
  readonly feeds: Route;
  /** The built-in sign-in, where it is on. */
  readonly signIn: BuiltInRoutes;
  /** Null if another service serves the files. */
  readonly files: Route | null;
  /** True while the supergraph is loaded and, in the embedded mode, the databases can be read. */
  readonly isReady: () => Promise<boolean>;
  /** Digest of the supergraph that is served; /ready returns it, so that an operator sees a replaced file take effect. */
  readonly supergraphDigest: () => string;
  readonly log: Log;
}

export function hubServer(routes: Routes): Server {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    const refusal = headersRefusal(request);
    if (refusal) {
      refuse(request, response, refusal);
      return;
    }
    route(routes, request, response).catch((error: unknown) => {
      // The caller went away, so nobody would read an answer.
      if (request.socket.destroyed) return;
      if (error instanceof HttpRefusal) {
        refuse(request, response, error);
        return;
      }
      const requestId = response.getHeader(REQUEST_ID_HEADER);
      routes.log.error({ requestId, error: error instanceof Error ? error.stack : String(error) }, 'a request failed');
      if (response.headersSent) response.destroy();
      else
        sendJson(response, 500, {
          errors: [{ message: 'The hub could not answer.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
        });
    });
  });
  // Slow senders are cut off, but the largest file has time on a line of 1 Mbit/s; an answer itself may take as long as its subgraphs.
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  answerBrokenRequests(server);
  answerUpgrades(server, (path) => (path === '/graphql' ? routes.upgrade : null));
  return server;
}

async function route(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const route = routeFor(routes, path, request);
  if (route) return route(request, response);
  if (path === '/health') {
    sendJson(response, 200, { status: 'ok' });
    return;
  }
  if (path === '/ready') {
    const ready = await routes.isReady();
    const supergraph = routes.supergraphDigest();
    sendJson(response, ready ? 200 : 503, { status: ready ? 'ok' : 'not ready', supergraph });
    return;
  }
  if (await isPage(routes, request, response)) return;
  sendJson(response, 404, {
    errors: [
      { message: 'Nothing is here. GraphQL is at /graphql, the explorer at /.', extensions: { code: 'NOT_FOUND' } },
    ],
  });
}

async function isPage(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  return (await routes.signIn(request, response)) || routes.explorer.handle(request, response);
}

function routeFor(
  { graphql, eventStream, feeds, files }: Routes,
  path: string,
  { headers }: IncomingMessage,
): Route | null {
  if (path === '/graphql') return prefersEventStream(headers.accept) ? eventStream : graphql;
  if (path.startsWith('/feeds/')) return feeds;
  return path.startsWith(FILES_PATH) ? files : null;
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
