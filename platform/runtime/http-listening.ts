/** Opening and closing an HTTP server so that no request is lost that has reached it. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A server at which nothing arrived for this long has read all that was sent to it. */
const QUIET_MS = 100;
/** Ten times that: under load there is always something new, and at some time it must be refused. */
const LAST_CALLS = 10;
/** How long a request that is under way may go on; after that its connection is cut. */
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
 * Tells clients to send nothing more, finishes what is under way, and closes each connection when it is idle. What
 * arrives meanwhile is answered only when the port is given up: whoever is answered earlier comes again on a new
 * connection, and one that waits to be accepted just then is reset.
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
    // http's own close cuts connections at once whose request has arrived and is not read yet.
    NetServer.prototype.close.call(server, () => {
      resolve();
    });
    answerHeld();
  });
  clearInterval(idle);
  clearTimeout(farewell);
}

/** Keeps requests back, each the last of its connection, until the returned function answers them and all that follow. */
function holdRequests(server: Server, onRequest: () => void): () => void {
  const answerers = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  let held: (() => void)[] | null = [];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    onRequest();
    response.shouldKeepAlive = false;
    const answer = (): void => {
      for (const answerer of answerers) answerer.call(server, request, response);
    };
    if (held) held.push(answer);
    else answer();
  });
  return () => {
    const answers = held ?? [];
    held = null;
    for (const answer of answers) answer();
  };
}
