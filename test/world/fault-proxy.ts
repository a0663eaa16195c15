/**
 * A real TCP proxy in front of a subgraph: passes everything on, or does to each request what a sick machine, network or
 * program does. What it answers then carries words that must never reach a caller.
 */
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What happens to the connection a request has arrived on; null takes no connection at all. */
export type Fault = ((socket: Socket) => void) | null;

export interface FaultProxy {
  readonly url: string;
  /** Requests that arrived since the last fault began. */
  hits: number;
  begin(fault: Fault): Promise<void>;
  /** Requests arrive and are done, and their answers are lost on the way back. */
  loseAnswers(): void;
  end(): Promise<void>;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** What stands in answers that must not be passed on. */
export const SECRETS = /10\.0\.0\.7|s3cret|127\.0\.0\.1|ECONN|html|node_modules|socket|\bat \w+ \(/i;
const SECRET_PAGE = '<html>s3cret inside, at 10.0.0.7<pre>at connect (/app/node_modules/x.js)</pre></html>';

function answering(head: string, body: string | Buffer): (socket: Socket) => void {
  return (socket) => {
    socket.write(`HTTP/1.1 ${head}\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n`);
    socket.write(body);
  };
}

function json(body: string): (socket: Socket) => void {
  return answering('200 OK\r\ncontent-type: application/json', body);
}

const beginning = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const manyHeaders = Array.from({ length: 2_000 }, (_, index) => `x-s3cret-${String(index)}: 10.0.0.7`).join('\r\n');

/** Whatever goes wrong between two machines. */
export const faults: Readonly<Record<string, Fault>> = {
  'refuses connections': null,
  'resets connections': (socket) => socket.resetAndDestroy(),
  'closes connections': (socket) => socket.destroy(),
  'never answers': () => undefined,
  'hangs in its answer': (socket) => socket.write(`${beginning}content-length: 999\r\n\r\n{"data":{`),
  'drips its answer': drip,
  'answers garbage': (socket) => socket.write('\u0000\u0016\u0003 s3cret 10.0.0.7\r\n\r\n'),
  'answers with a page about itself': answering('500 Internal Server Error\r\ncontent-type: text/html', SECRET_PAGE),
  'answers a page as if all were well': answering('200 OK\r\ncontent-type: text/html', SECRET_PAGE),
  'answers without end': flood,
  'asks for patience': answering('429 Too Many Requests\r\nretry-after: 0', SECRET_PAGE),
  'answers with a list as data': json('{"data":["s3cret"]}'),
  'answers with text as errors': json('{"data":null,"errors":"s3cret at 10.0.0.7"}'),
  'answers with half of its JSON': json('{"data":{"coordinator":{"s3cret":'),
  'answers null': json('null'),
  'points elsewhere': answering('302 Found\r\nlocation: http://10.0.0.7/s3cret', ''),
  'answers with a gzip bomb': answering(
    '200 OK\r\ncontent-type: application/json\r\ncontent-encoding: gzip',
    gzipSync(Buffer.alloc(20_000_000, 32)),
  ),
  'lies about the length': (socket) => socket.write(`${beginning}content-length: many\r\n\r\n{"data":{}}`),
  'ends before its length': (socket) => socket.end(`${beginning}content-length: 999\r\n\r\n{"data":{}}`),
  'answers with very many headers': (socket) => socket.write(`${beginning}${manyHeaders}\r\n\r\n`),
};

function drip(socket: Socket): void {
  socket.write(`${beginning}content-length: 1000000\r\n\r\n{`);
  const timer = setInterval(() => socket.write(' '), 20);
  socket.once('close', () => {
    clearInterval(timer);
  });
}

function flood(socket: Socket): void {
  const part = Buffer.alloc(65_536, 's3cret');
  socket.write(`${beginning}content-length: 1000000000\r\n\r\n`);
  const more = (): void => {
    if (!socket.destroyed) socket.write(part, more);
  };
  more();
}

export async function faultProxy(targetUrl: string): Promise<FaultProxy> {
  const target = Number(new URL(targetUrl).port);
  const sockets = new Set<Socket>();
  let fault: Fault | undefined;
  let losesAnswers = false;
  let port = 0;
  let server = await listen();

  async function listen(): Promise<Server> {
    const opened = createServer(connected);
    await new Promise<void>((resolve) => opened.listen(port, HOST, resolve));
    ({ port } = opened.address() as AddressInfo);
    return opened;
  }

  function connected(socket: Socket): void {
    sockets.add(socket);
    const upstream = createConnection(target, HOST);
    socket.on('data', (part: Buffer) => {
      if (part.toString('latin1').startsWith('POST ')) {
        proxy.hits += 1;
        fault?.(socket);
      }
      if (fault === undefined) upstream.write(part);
    });
    upstream.on('data', (part: Buffer) => (losesAnswers ? socket.resetAndDestroy() : socket.write(part)));
    const over = (): void => {
      sockets.delete(socket);
      upstream.destroy();
      socket.destroy();
    };
    for (const one of [socket, upstream]) one.on('error', over).on('close', over);
  }

  async function stop(): Promise<void> {
    const ended = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await ended;
  }

  const proxy: FaultProxy = {
    url: `http://${HOST}:${String(port)}/graphql`,
    hits: 0,
    async begin(next) {
      proxy.hits = 0;
      fault = next;
      if (next === null) await stop();
    },
    loseAnswers() {
      proxy.hits = 0;
      losesAnswers = true;
    },
    async end() {
      losesAnswers = false;
      const wasRefusing = fault === null;
      fault = undefined;
      if (wasRefusing) server = await listen();
    },
    async close() {
      if (fault !== null) await stop();
    },
  };
  return proxy;
}
