/** The hub's one HTTP server: the explorer at /, GraphQL at /graphql, feeds below /feeds/, the built-in sign-in, and its health. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../../platform/log.ts';
import { REQUEST_ID_HEADER } from '../../platform/subgraph/http-transport.ts';
import type { ExplorerRoutes } from '../explorer/explorer-routes.ts';
import type { FeedRoutes } from '../feeds/feed-routes.ts';
import type { BuiltInRoutes } from '../sign-in/built-in/built-in-routes.ts';
import type { GraphqlRoute } from './graphql-route.ts';

interface Routes {
  readonly graphql: GraphqlRoute;
  readonly explorer: ExplorerRoutes;
  readonly feeds: FeedRoutes;
  /** The built-in sign-in, where it is on. */
  readonly signIn: BuiltInRoutes;
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
  // Slow senders are cut off; an answer itself may take as long as its subgraphs.
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  return server;
}

async function route(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0];
  if (path === '/graphql') return routes.graphql(request, response);
  if (path?.startsWith('/feeds/')) return routes.feeds(request, response);
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

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
