/** One suite over both ways to a subgraph: a function call and HTTP give the same answers and fail alike. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpTransport } from '../../../platform/runtime/http-transport.ts';
import { anonymous } from '../../../platform/graph/identity.ts';
import { inProcessTransport } from '../../../platform/runtime/in-process-transport.ts';
import type { Caller } from '../../../platform/runtime/open-subgraph.ts';
import { serveSubgraph, type ServedSubgraph } from '../../../platform/runtime/serve-subgraph.ts';
import type { SubgraphTransport } from '../../../platform/runtime/subgraph-transport.ts';
import { signatories } from '../../../subgraphs/signatories/subgraph.ts';
import { importText } from '../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';
import { signatoriesTable } from '../../world/signatories-table.ts';
import { limitsWith } from '../../world/transport-limits.ts';

const SECRET = 'a secret of at least thirty-two characters';
const caller: Caller = { identity: anonymous, languages: ['sv'], requestId: 'request-12345' };

describe.each(['in-process', 'http'] as const)('a subgraph reached by %s', (kind) => {
  let subgraph: TestSubgraph;
  let served: ServedSubgraph | null = null;
  let transport: SubgraphTransport;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(signatories);
    await importText(subgraph.running, signatoriesTable({ organisation_id: '1', name: 'Sala "Å"' }));
    if (kind === 'in-process') transport = inProcessTransport(subgraph.running, 2_000);
    else {
      served = await serveSubgraph(subgraph.running, { host: '127.0.0.1', port: 0, secret: SECRET });
      transport = httpTransport({
        name: 'signatories',
        url: served.url,
        secret: SECRET,
        limits: limitsWith({ timeoutMs: 2_000 }),
      });
    }
  });

  afterAll(async () => {
    await transport.close();
    await served?.close();
    await subgraph.close();
  });

  const send = async (query: string, variables?: Record<string, unknown>): Promise<unknown> =>
    JSON.parse(JSON.stringify(await transport.send({ query, variables }, caller)));

  it('answers with data', async () => {
    expect(await send('query ($slug: String!) { signatory(slug: $slug) { name } }', { slug: 'sala-a-1' })).toEqual({
      data: { signatory: { name: 'Sala "Å"' } },
    });
  });

  it('passes the languages of the reader on', async () => {
    const answer = await send(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { name { text language } } } }',
      {
        of: [{ __typename: 'Region', code: 'UA' }],
      },
    );
    expect(answer).toEqual({ data: { _entities: [{ name: { text: 'Ukraina', language: 'sv' } }] } });
  });

  it('answers with located errors beside the data that is there', async () => {
    expect(
      await send(
        '{ signatories { nodes { name } } broken: signatory(slug: "sala-a-1") { groupMembers(first: 1000) { totalCount } } }',
      ),
    ).toMatchObject({
      data: { signatories: { nodes: [{}] }, broken: { groupMembers: null } },
      errors: [{ path: ['broken', 'groupMembers'], extensions: { code: 'PAGE_SIZE_OUT_OF_RANGE' } }],
    });
  });

  it.each(['{', '{ nothing }', '', 'query ($x: Int!) { signatories(first: $x) { totalCount } }'])(
    'answers %p with an error and no data',
    async (query) => {
      const answer = (await send(query)) as { data?: unknown; errors: unknown[] };
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors.length).toBeGreaterThan(0);
    },
  );

  it('answers 50 requests at once, each with its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => send(`{ a${String(index)}: signatory(slug: "sala-a-1") { id } }`)),
    );
    answers.forEach((answer, index) => {
      expect(Object.keys((answer as { data: object }).data)).toEqual([`a${String(index)}`]);
    });
  });
});

describe('a subgraph behind HTTP', () => {
  let subgraph: TestSubgraph;
  let served: ServedSubgraph;

  beforeAll(async () => {
    subgraph = await openTestSubgraph(signatories);
    served = await serveSubgraph(subgraph.running, { host: '127.0.0.1', port: 0, secret: SECRET });
  });

  afterAll(async () => {
    await served.close();
    await subgraph.close();
  });

  it.each(['{ _service { sdl } }', '{ signatories { totalCount } }', 'not even GraphQL'])(
    'refuses %p of a stranger',
    async (query) => {
      const response = await fetch(served.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ errors: [{ message: 'A subgraph answers its gateway only.' }] });
    },
  );

  it('refuses who signs with another secret', async () => {
    const forger = httpTransport({
      name: 'signatories',
      url: served.url,
      secret: SECRET.toUpperCase(),
      limits: limitsWith({ timeoutMs: 2_000 }),
    });
    await expect(forger.send({ query: '{ __typename }' }, caller)).rejects.toMatchObject({ reason: 'HTTP 401' });
    await forger.close();
  });

  it('tells whoever watches over it that it is alive', async () => {
    expect((await fetch(served.url.replace('/graphql', '/health'))).status).toBe(200);
  });
});

describe('a subgraph that does not answer as it should', () => {
  const faults: Record<string, RequestListener> = {
    'never answers': () => undefined,
    'stops in the middle of its answer': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":{');
    },
    'closes the connection': (request) => request.socket.destroy(),
    'answers with an error page': (_, response) => response.writeHead(502).end('<html>10.0.0.7 is down</html>'),
    'answers with something else': (_, response) => response.end('"hello"'),
    'answers without end': (_, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    },
  };

  it.each(Object.keys(faults))('is reported as not available when it %s', async (fault) => {
    const server: Server = createServer(faults[fault]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const transport = httpTransport({
      name: 'signatories',
      url: `http://127.0.0.1:${String(port)}/graphql`,
      secret: SECRET,
      limits: limitsWith({ timeoutMs: 400 }),
    });
    await expect(transport.send({ query: '{ __typename }' }, caller)).rejects.toMatchObject({
      subgraph: 'signatories',
    });
    server.closeAllConnections();
    await transport.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is given up after the time it has, also when it is called as a function', async () => {
    const subgraph = await openTestSubgraph(signatories);
    const transport = inProcessTransport({ ...subgraph.running, execute: () => new Promise(() => undefined) }, 50);
    await expect(transport.send({ query: '{ __typename }' }, caller)).rejects.toMatchObject({
      reason: 'no answer within 50 ms',
    });
    await subgraph.close();
  });
});
