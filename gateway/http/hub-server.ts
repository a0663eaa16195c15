/** The hub's one HTTP server: the explorer at /, GraphQL at /graphql, feeds below /feeds/, files below /files/, and its state of health. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { FILES_PATH } from '../../platform/files/signed-address.ts';
import type { Log } from '../../platform/log.ts';
import { REQUEST_ID_HEADER } from '../../platform/subgraph/http-transport.ts';
import type { ExplorerRoutes } from '../explorer/explorer-routes.ts';
import type { FeedRoutes } from '../feeds/feed-routes.ts';
import type { FileRoutes } from '../files/file-routes.ts';
import type { GraphqlRoute } from './graphql-route.ts';

interface Routes {
  readonly graphql: GraphqlRoute;
  readonly explorer: ExplorerRoutes;
  readonly feeds: FeedRoutes;
  /** Null where files are not served by the hub itself. */
  readonly files: FileRoutes | null;
  /** True while the supergraph is loaded and, in the embedded form, the databases can be read. */
  readonly isReady: () => Promise<boolean>;
  /** Which supergraph is served: /ready tells it to whoever replaced the file. */
  readonly supergraphDigest: () => string;
  readonly log: Log;
}

export function hubServer(routes: Routes): Server {
  const server = createServer((request, response) => {
    route(routes, request, response).catch((error: unknown) => {
      // A caller who went away is no fault of the hub, and nobody reads an answer.
      if (request.socket.destroyed) return;
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
  return server;
}

async function route(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const part = partOf(routes, path);
  if (part) return part(request, response);
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
  if (routes.explorer.handle(request, response)) return;
  sendJson(response, 404, {
    errors: [
      { message: 'Nothing is here. GraphQL is at /graphql, the explorer at /.', extensions: { code: 'NOT_FOUND' } },
    ],
  });
}

function partOf({ graphql, feeds, files }: Routes, path: string): FeedRoutes | FileRoutes | GraphqlRoute | null {
  if (path === '/graphql') return graphql;
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
