/** Opens and closes an HTTP server without losing a request that has reached it. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A server to which nothing came for this long has read everything that was sent. */
const QUIET_MS = 100;
/** The server waits this often; under load something new always comes, and must be refused at some time. */
const LAST_CALLS = 10;
/** How long a running request may continue; then its connection is cut. */
const FAREWELL_MS = 8_000;

export function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Tells clients to send nothing more, finishes running requests, and closes each connection when it is idle. Requests that
 * arrive meanwhile are answered only after the port is closed: a client that gets its answer earlier would open a new
 * connection, which could be reset.
 */
export async function closed(server: Server): Promise<void> {
  let hasNews = true;
  server.prependListener('connection', () => {
    hasNews = true;
  });
  const answerHeld = holdRequests(server, () => {
    hasNews = true;
  });
  for (let call = 0; hasNews && call < LAST_CALLS; call += 1) {
    hasNews = false;
    await wait(QUIET_MS);
  }
  const idle = setInterval(() => {
    if (!hasNews) server.closeIdleConnections();
    hasNews = false;
  }, QUIET_MS);
  const farewell = setTimeout(() => {
    server.closeAllConnections();
  }, FAREWELL_MS);
  await new Promise<void>((resolve) => {
    // The close of node:http cuts connections whose request has arrived but is not read yet.
    NetServer.prototype.close.call(server, () => {
      resolve();
    });
    answerHeld();
  });
  clearInterval(idle);
  clearTimeout(farewell);
}

/** Holds requests back, each as the last of its connection, until the returned function answers them and all later ones. */
function holdRequests(server: Server, onRequest: () => void): () => void {
  const answerers = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  let waiting: (() => void)[] | null = [];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    onRequest();
    response.shouldKeepAlive = false;
    const answer = (): void => {
      for (const answerer of answerers) answerer.call(server, request, response);
    };
    if (waiting) waiting.push(answer);
    else answer();
  });
  return () => {
    const answers = waiting ?? [];
    waiting = null;
    for (const answer of answers) answer();
  };
}
