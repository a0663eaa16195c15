/** Frames that the hub makes itself are read by ws as the messages they are. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import WebSocket, { WebSocketServer } from 'ws';
import { textFrame } from '../../../gateway/live/text-frame.ts';

let server: Server;
let client: WebSocket;
let stream: Duplex;

beforeAll(async () => {
  server = createServer();
  const sockets = new WebSocketServer({ server });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connected = once(sockets, 'connection');
  client = new WebSocket(`ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  const [, request] = (await connected) as [WebSocket, { socket: Duplex }];
  stream = request.socket;
  await once(client, 'open');
});

afterAll(() => {
  client.terminate();
  server.close();
});

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])('a text of %d bytes', async (length) => {
  const received = once(client, 'message');
  stream.write(textFrame([Buffer.alloc(length, 'a')]));
  const [data, isBinary] = (await received) as [Buffer, boolean];
  expect({ isBinary, text: data.toString('utf8') }).toEqual({ isBinary: false, text: 'a'.repeat(length) });
});

test('a text in several parts, with letters of several bytes', async () => {
  const received = once(client, 'message');
  stream.write(textFrame(['{"name":', '"Αθήνα, Łódź"', '}'].map((part) => Buffer.from(part))));
  const [data] = (await received) as [Buffer];
  expect(JSON.parse(data.toString('utf8'))).toEqual({ name: 'Αθήνα, Łódź' });
});
