/** A socket that sends what it likes, and what came back. */
import { once } from 'node:events';
import WebSocket, { type ClientOptions } from 'ws';
import { until } from '../../world/until.ts';

export interface RawMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export class RawSocket {
  readonly messages: RawMessage[] = [];
  closed: { readonly code: number; readonly reason: string } | null = null;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.messages.push(JSON.parse((data as Buffer).toString('utf8')) as RawMessage));
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString('utf8') }));
    socket.on('error', () => undefined);
  }

  static async open(
    graphqlUrl: string,
    options: ClientOptions = {},
    protocols: string[] = ['graphql-transport-ws'],
  ): Promise<RawSocket> {
    const raw = new RawSocket(new WebSocket(graphqlUrl.replace('http', 'ws'), protocols, options));
    await once(raw.socket, 'open');
    return raw;
  }

  /** The HTTP status with which the upgrade is refused. */
  static async refusal(graphqlUrl: string, options: ClientOptions = {}): Promise<number | undefined> {
    const socket = new WebSocket(graphqlUrl.replace('http', 'ws'), ['graphql-transport-ws'], options);
    socket.on('error', () => undefined);
    return new Promise((resolve) => {
      socket.once('unexpected-response', (_request, { statusCode }) => {
        socket.terminate();
        resolve(statusCode);
      });
      socket.once('open', () => {
        socket.terminate();
        resolve(101);
      });
    });
  }

  /** Opened and acknowledged. */
  static async ready(graphqlUrl: string, payload?: object, options: ClientOptions = {}): Promise<RawSocket> {
    const raw = await RawSocket.open(graphqlUrl, options);
    raw.send({ type: 'connection_init', payload });
    await raw.has('connection_ack');
    return raw;
  }

  send(message: object | string | Buffer): void {
    this.socket.send(Buffer.isBuffer(message) || typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.send({ type: 'subscribe', id, payload: { query, variables } });
  }

  of(type: string): RawMessage[] {
    return this.messages.filter((message) => message.type === type);
  }

  async has(type: string, count = 1): Promise<RawMessage[]> {
    await until(() => this.of(type).length >= count || this.closed !== null);
    return this.of(type);
  }

  /** The code and the reason with which it is closed. */
  async end(): Promise<{ readonly code: number; readonly reason: string }> {
    await until(() => this.closed !== null);
    return this.closed ?? { code: 0, reason: '' };
  }

  leave(): void {
    this.socket.terminate();
  }
}

/** Codes in an `error` message. */
export function codesIn(message: RawMessage | undefined): unknown[] {
  const errors = message?.payload as { extensions?: { code?: unknown } }[] | undefined;
  return (errors ?? []).map(({ extensions }) => extensions?.code);
}
