/** Takes sockets at /graphql and gives them to the protocol. Everything else that asks for an upgrade is refused before it. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { LiveLimits } from '../../covenant/settings/live-settings.ts';
import type { Log } from '../../platform/base/log.ts';
import { languagesOf } from '../../platform/graph/accept-language.ts';
import type { MayConnect } from '../http/cross-origin.ts';
import { refuseUpgrade } from '../http/upgrade-requests.ts';
import { HttpRefusal } from '../http-refusal.ts';
import type { Connections } from './connections.ts';
import type { Subscriptions } from './subscriptions.ts';
import { closeReasons, LiveSocket } from './live-socket.ts';
import { socketProtocol, type SocketState } from './socket-protocol.ts';

const MAX_MESSAGE_BYTES = 64_000;
/** How long sockets have to say goodbye when the hub ends. */
const FAREWELL_MS = 2_000;

interface Options {
  readonly subscriptions: Subscriptions;
  readonly connections: Connections;
  readonly limits: LiveLimits;
  readonly mayConnect: MayConnect;
  readonly log: Log;
}

export class SocketServer {
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (protocols) => protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  private readonly protocol: ReturnType<typeof socketProtocol>;
  private readonly sockets = new Map<WebSocket, LiveSocket>();
  private readonly keepAlive: NodeJS.Timeout;
  private isClosing = false;
  private emptied: (() => void) | null = null;

  constructor(private readonly options: Options) {
    this.protocol = socketProtocol(options.subscriptions, options.limits);
    this.keepAlive = setInterval(() => {
      for (const socket of this.sockets.values()) socket.keepAlive();
    }, options.limits.keepAliveMs).unref();
  }

  /** Takes a request for a WebSocket at /graphql. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { connections, limits, mayConnect } = this.options;
    if (!mayConnect(request)) {
      refuseUpgrade(stream, new HttpRefusal(403, 'FORBIDDEN', 'Pages of this origin may not connect (CORS_ORIGINS).'));
      return;
    }
    const counted = this.isClosing ? null : connections.add(request);
    if (!counted) {
      refuseUpgrade(stream, new HttpRefusal(503, 'TOO_MANY_CONNECTIONS', 'Too many connections are open; try later.'));
      return;
    }
    // A handshake that is refused, or a client that goes away meanwhile.
    stream.once('close', () => {
      counted.close();
    });
    this.server.handleUpgrade(request, stream, head, (socket) => {
      this.opened(socket, new LiveSocket(socket, stream, counted, limits), request);
    });
  }

  /** Says goodbye to all sockets, and takes no more. */
  async close(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.keepAlive);
    if (this.sockets.size === 0) return;
    const cut = setTimeout(() => {
      for (const socket of this.sockets.keys()) socket.terminate();
    }, FAREWELL_MS);
    const emptied = new Promise<void>((resolve) => (this.emptied = resolve));
    for (const socket of this.sockets.values()) socket.close(closeReasons.goingAway);
    await emptied;
    clearTimeout(cut);
  }

  private opened(socket: WebSocket, live: LiveSocket, { headers }: IncomingMessage): void {
    const { log } = this.options;
    const who = { person: null, languages: languagesOf(headers['accept-language']) };
    const state: SocketState = { socket: live, authorization: headers.authorization, who, running: new Map() };
    this.sockets.set(socket, live);
    live.closing = () => {
      for (const running of [...state.running.values()]) running.abandon();
    };
    let read: (text: string) => Promise<void> = () => Promise.resolve();
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => {
          live.send(text);
        },
        close: (code = 1000, reason = '') => {
          live.close({ code, reason });
        },
        onMessage: (listener) => {
          read = listener;
        },
      },
      state,
    );
    socket.on('message', (data: RawData, isBinary: boolean) => {
      if (!live.takes()) return;
      if (isBinary) {
        live.close(closeReasons.binaryMessage);
        return;
      }
      read((data as Buffer).toString('utf8')).catch((error: unknown) => {
        log.warn({ error: String(error) }, 'a message of a socket cannot be read');
        live.close(closeReasons.invalidMessage);
      });
    });
    // Both count as messages: a client may send them at any time.
    socket.on('ping', () => live.takes());
    socket.on('pong', () => {
      live.isThere = true;
      live.takes();
    });
    // A client that breaks the rules of WebSocket is closed by ws, with the code for it.
    socket.on('error', (error) => {
      log.debug({ reason: error.message }, 'a socket broke');
    });
    socket.once('close', (code, reason) => {
      this.sockets.delete(socket);
      live.closing();
      live.closed();
      void closed(code, reason.toString('utf8'));
      if (this.sockets.size === 0) this.emptied?.();
    });
  }
}
