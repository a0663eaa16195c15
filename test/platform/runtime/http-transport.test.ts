/** What the HTTP form sends, how often, and what it makes of connections that break. */
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { httpTransport } from '../../../platform/runtime/http-transport.ts';
import { anonymous } from '../../../platform/graph/identity.ts';
import type { Caller } from '../../../platform/runtime/open-subgraph.ts';
import type { SubgraphTransport } from '../../../platform/runtime/subgraph-transport.ts';
import type { TransportLimits } from '../../../platform/settings/transport-limits.ts';
import { limitsWith } from '../../world/transport-limits.ts';

const SECRET = 'a secret of at least thirty-two characters';
const caller: Caller = { identity: anonymous, languages: ['sv', 'en'], requestId: 'request-12345' };
const READ = { query: '{ __typename }', isIdempotent: true };
const WRITE = { query: 'mutation { rename }' };
const well: RequestListener = (_request, response) => response.end('{"data":{"__typename":"Query"}}');
const broken: RequestListener = (request) => request.socket.destroy();
const never: RequestListener = () => undefined;

describe('a subgraph over HTTP', () => {
  let server: Server;
  let transport: SubgraphTransport;
  let hits: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** How the next requests are answered; the last one also all that follow. */
  let answers: RequestListener[];

  beforeEach(async () => {
    hits = [];
    answers = [well];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      request.on('end', () => {
        hits.push({ headers: request.headers, body });
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        answer?.(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    transport = open({ timeoutMs: 5_000 });
  });

  afterEach(async () => {
    server.closeAllConnections();
    await transport.close();
    await new Promise((resolve) => server.close(resolve));
  });

  function open(limits: Partial<TransportLimits>, secret: string | null = SECRET): SubgraphTransport {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${String(port)}/graphql`;
    return httpTransport({ name: 'signatories', url, secret, limits: limitsWith(limits) });
  }

  async function withLimits(limits: Partial<TransportLimits>, test: () => Promise<void>): Promise<void> {
    await transport.close();
    transport = open(limits);
    await test();
  }

  it('is told who asks, in which languages, the request id and the address of the hub, and nothing else', async () => {
    await transport.send({ ...READ, variables: { a: 1 } }, { ...caller, hubUrl: 'https://hub.example.org' });
    const [{ headers, body } = { headers: {}, body: '' }] = hits;
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-language',
      'connection',
      'content-length',
      'content-type',
      'covenant-hub-identity',
      'covenant-hub-url',
      'host',
      'x-request-id',
    ]);
    expect(headers).toMatchObject({
      'accept-language': 'sv, en',
      'covenant-hub-url': 'https://hub.example.org',
      'x-request-id': 'request-12345',
    });
    expect(JSON.parse(body)).toEqual({ query: READ.query, variables: { a: 1 } });
  });

  it('of others is told the request id and nothing about who asks', async () => {
    const foreign = open({}, null);
    await foreign.send(READ, { ...caller, hubUrl: 'https://hub.example.org' });
    await foreign.close();
    expect(Object.keys(hits[0]?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/covenant|language/)]),
    );
  });

  it('is asked a second time for a read whose connection broke', async () => {
    answers = [broken, well];
    expect(await transport.send(READ, caller)).toEqual({ data: { __typename: 'Query' } });
    expect(hits).toHaveLength(2);
  });

  it('is asked twice at most', async () => {
    answers = [broken];
    await expect(transport.send(READ, caller)).rejects.toMatchObject({ subgraph: 'signatories' });
    expect(hits).toHaveLength(2);
  });

  it('is sent a write once, whether its connection breaks or it is too slow', () =>
    withLimits({ timeoutMs: 300 }, async () => {
      for (const answer of [broken, never]) {
        hits = [];
        answers = [answer, well];
        await expect(transport.send(WRITE, caller)).rejects.toMatchObject({ subgraph: 'signatories' });
        expect(hits).toHaveLength(1);
      }
    }));

  it.each<[string, RequestListener, string]>([
    ['is too slow', never, 'no answer in time'],
    ['answers with a status of its own', (_, response) => response.writeHead(503).end(), 'HTTP 503'],
    ['asks for patience', (_, response) => response.writeHead(429, { 'retry-after': '0' }).end(), 'HTTP 429'],
    ['points elsewhere', (_, response) => response.writeHead(307, { location: '/graphql' }).end(), 'HTTP 307'],
    [
      'breaks off in its answer',
      (_, response) => response.writeHead(200).write('{"data":', () => response.destroy()),
      'other side closed',
    ],
    [
      'compresses its answer',
      (_, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('{"data":{"__typename":"Query"}}')),
      'the answer is compressed, which nobody asked for',
    ],
    [
      'says too much',
      (_, response) => response.end(`{"data":"${'x'.repeat(20_000)}"}`),
      'Response content exceeded max size',
    ],
    [
      'has too many headers',
      (_, response) => {
        for (let i = 0; i < 500; i += 1) response.setHeader(`x-${String(i)}`, 'y'.repeat(99));
        response.end('{"data":null}');
      },
      'Headers Overflow Error',
    ],
  ])('is not asked again when it %s', (_how, answer, reason) =>
    withLimits({ timeoutMs: 300, maxAnswerBytes: 10_000 }, async () => {
      answers = [answer];
      await expect(transport.send(READ, caller)).rejects.toMatchObject({ reason });
      expect(hits).toHaveLength(1);
    }),
  );

  it('that stopped and came back on its port is reached again', async () => {
    await transport.send(READ, caller);
    const { port } = server.address() as AddressInfo;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(transport.send(READ, caller)).rejects.toMatchObject({ subgraph: 'signatories' });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await transport.send(READ, caller)).toEqual({ data: { __typename: 'Query' } });
  });

  it('is left alone after failures in a row, and asked by one request after a while', () =>
    withLimits({ breakerFailures: 2, breakerCoolDownMs: 500 }, async () => {
      answers = [broken];
      for (let time = 0; time < 2; time += 1) await expect(transport.send(WRITE, caller)).rejects.toThrow();
      hits = [];
      const refused = await Promise.allSettled(Array.from({ length: 20 }, () => transport.send(READ, caller)));
      expect(refused.map(({ status }) => status)).not.toContain('fulfilled');
      expect(hits).toEqual([]);
      await wait(550);
      await Promise.allSettled(Array.from({ length: 20 }, () => transport.send(READ, caller)));
      expect(hits).toHaveLength(1);
      answers = [well];
      await wait(550);
      expect(await transport.send(READ, caller)).toEqual({ data: { __typename: 'Query' } });
      await Promise.all(Array.from({ length: 20 }, () => transport.send(READ, caller)));
    }));

  it('answers with errors without being taken for one that fails', () =>
    withLimits({ breakerFailures: 1 }, async () => {
      answers = [(_request, response) => response.end('{"data":null,"errors":[{"message":"no"}]}')];
      for (let time = 0; time < 3; time += 1) {
        expect(await transport.send(READ, caller)).toMatchObject({ errors: [{ message: 'no' }] });
      }
    }));

  it('gets so many requests at once, and what is too much fails at once without counting as its failure', () =>
    withLimits({ maxConcurrent: 3, maxWaiting: 2, breakerFailures: 1, timeoutMs: 5_000 }, async () => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      answers = [
        (request, response) =>
          void gate.then(() => {
            well(request, response);
          }),
      ];
      const sent = Array.from({ length: 8 }, () => transport.send(READ, caller));
      const refused = await Promise.allSettled(sent.slice(5));
      expect(refused).toMatchObject(
        Array.from({ length: 3 }, () => ({ reason: { reason: '3 requests are under way and 2 wait' } })),
      );
      expect(hits.length).toBeLessThanOrEqual(3);
      release();
      expect(await Promise.all(sent.slice(0, 5))).toHaveLength(5);
      expect(hits).toHaveLength(5);
    }));
});
