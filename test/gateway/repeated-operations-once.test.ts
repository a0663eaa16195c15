/** What is known is run once and without Apollo Server, and only as long as the supergraph it was planned over is served. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { planExecution, type PlanExecution } from '../../gateway/operations/plan-execution.ts';
import { contextsOfRequests } from '../../gateway/http/context-of-request.ts';
import { graphqlRoute } from '../../gateway/http/graphql-route.ts';
import { queryLimits } from '../../gateway/http/query-limits.ts';
import type { HubContext } from '../../gateway/hub-context.ts';
import { documentLimits } from '../../gateway/limits/document-limits.ts';
import { openLog } from '../../platform/base/log.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { closed, listening } from '../../platform/runtime/http-listening.ts';
import { composedSubgraphs } from './running/composed-subgraphs.ts';
import { bodyOf, codesOf, postTo } from '../world/http-exchange.ts';

describe('Apollo Server, counting what it is asked,', () => {
  const library = {
    typeDefs: `
      type Query { shelf(row: Int): Shelf }
      type Mutation { put(book: String!): Shelf, fail(book: String!): Shelf }
      type Shelf @key(fields: "row") { row: Int! books: [String!] label: String }`,
    written: [] as string[],
  };
  const withoutLabel = library.typeDefs.replace('label: String', '');
  let askedOfApollo = 0;
  /** Of whoever asks for the shelf that is not found at once. */
  let waited = (): Promise<void> => Promise.resolve();
  let execution: PlanExecution;
  let apollo: ApolloServer<HubContext>;
  let server: Server;
  let url: string;

  const put = (_: unknown, { book }: { book: string }): unknown => {
    library.written.push(book);
    return { row: 1, books: [...library.written], label: 'one' };
  };
  const fail = (_: unknown, { book }: { book: string }): never => {
    library.written.push(book);
    throw new GraphQLError('The shelf is full.', { extensions: { code: 'SHELF_FULL' } });
  };
  const resolvers = {
    Query: {
      shelf: async (_: unknown, { row }: { row?: number | null }) => {
        if (row === 13) await waited();
        return row === 0 ? null : { row: row ?? 1, books: [], label: 'one' };
      },
    },
    Mutation: { put, fail },
  };

  beforeEach(async () => {
    const { supergraphSdl, ask } = composedSubgraphs({ library: { typeDefs: library.typeDefs, resolvers } });
    askedOfApollo = 0;
    library.written.length = 0;
    execution = planExecution({
      supergraphSdl,
      transportTo: ({ name }) => ({ send: (request) => ask(name, request), close: () => Promise.resolve() }),
      log: openLog('silent'),
    });
    apollo = new ApolloServer<HubContext>({
      gateway: execution,
      nodeEnv: 'production',
      stopOnTerminationSignals: false,
      plugins: [
        queryLimits(readSettings({})),
        {
          requestDidStart: () => {
            askedOfApollo += 1;
            return Promise.resolve();
          },
        },
      ],
    });
    await apollo.start();
    const limits = { maxBodyBytes: 100_000, documentMustBeSmall: documentLimits({}), corsOrigins: [] };
    const route = graphqlRoute(apollo, { ...limits, contextOf: contextsOfRequests() });
    server = createServer((request, response) => void route(request, response));
    await listening(server, 0, '127.0.0.1');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
  });

  afterEach(async () => {
    await closed(server);
    await apollo.stop();
  });

  it('is asked once for a text, whatever the variables', async () => {
    const query = 'query ($row: Int) { shelf(row: $row) { row } }';
    for (const row of [1, 2, 3]) {
      expect(bodyOf(await postTo(url, { query, variables: { row } })).data).toEqual({ shelf: { row } });
    }
    expect(askedOfApollo).toBe(1);
  });

  it('is asked again for what has errors, by one that has none and by one that has', async () => {
    const query = 'query ($row: Int) { shelf(row: $row) { row } }';
    await postTo(url, { query });
    for (const time of [2, 3]) {
      expect(codesOf(await postTo(url, { query, variables: { row: 'first' } }))).toEqual(['BAD_USER_INPUT']);
      expect(askedOfApollo).toBe(time);
    }
    expect(bodyOf(await postTo(url, { query })).errors).toBeUndefined();
    expect(askedOfApollo).toBe(3);
  });

  it('writes once for each time it is asked to', async () => {
    const query = 'mutation ($book: String!) { put(book: $book) { books } }';
    for (const book of ['a', 'b', 'c']) await postTo(url, { query, variables: { book } });
    expect([library.written, askedOfApollo]).toEqual([['a', 'b', 'c'], 1]);
  });

  it('writes once also where that fails, and tells the failure each time', async () => {
    const query = 'mutation ($book: String!) { fail(book: $book) { books } }';
    for (const book of ['a', 'b', 'c']) {
      const { data, errors } = bodyOf(await postTo(url, { query, variables: { book } }));
      expect([data, errors]).toMatchObject([{ fail: null }, [{ path: ['fail'], extensions: { code: 'SHELF_FULL' } }]]);
    }
    expect(library.written).toEqual(['a', 'b', 'c']);
  });

  it('refuses at once what another supergraph does not have, although it was known', async () => {
    const query = '{ shelf { row label } }';
    const whole = { data: { shelf: { row: 1, label: 'one' } } };
    for (let time = 0; time < 3; time += 1) expect(bodyOf(await postTo(url, { query }))).toMatchObject(whole);
    await execution.replaceSupergraph(
      composedSubgraphs({ library: { typeDefs: withoutLabel, resolvers } }).supergraphSdl,
    );
    for (let time = 0; time < 3; time += 1) {
      const answer = await postTo(url, { query });
      expect([answer.status, codesOf(answer)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
    }
    await execution.replaceSupergraph(
      composedSubgraphs({ library: { typeDefs: library.typeDefs, resolvers } }).supergraphSdl,
    );
    expect(bodyOf(await postTo(url, { query }))).toMatchObject(whole);
  });

  it.each(['for the first time', 'again'])(
    'brings nothing back by a request that was asked %s before another supergraph and ends after it',
    async (when) => {
      let release = (): void => undefined;
      const query = '{ shelf(row: 13) { row label } }';
      const whole = { data: { shelf: { row: 13, label: 'one' } } };
      if (when === 'again') await postTo(url, { query });
      const gate = new Promise<void>((resolve) => (release = resolve));
      const began = new Promise<void>((resolve) => {
        waited = () => {
          resolve();
          return gate;
        };
      });
      const underWay = postTo(url, { query });
      await began;
      await execution.replaceSupergraph(
        composedSubgraphs({ library: { typeDefs: withoutLabel, resolvers } }).supergraphSdl,
      );
      release();
      expect(bodyOf(await underWay)).toMatchObject(whole);
      for (let time = 0; time < 3; time += 1) {
        expect(codesOf(await postTo(url, { query }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
      }
    },
  );

  it('keeps no text that was refused', async () => {
    for (const time of [1, 2, 3]) {
      expect((await postTo(url, { query: '{ shelf { colour } }' })).status).toBe(400);
      expect(askedOfApollo).toBe(time);
    }
  });

  it('is asked once for each media type of an answer, whatever a caller makes up beside it', async () => {
    const query = '{ shelf { row } }';
    for (const [accept, times] of [
      ['application/json', 1],
      [`application/json, ${'x'.repeat(2_000)}/y`, 1],
      ['application/graphql-response+json', 2],
      ['made/up, application/graphql-response+json;q=0.3', 2],
      ['*/*', 3],
      ['image/png, */*;q=0.1', 3],
      ['image/png', 3],
    ] as const) {
      expect((await postTo(url, { query }, { accept })).status).toBe(accept === 'image/png' ? 406 : 200);
      expect([accept, askedOfApollo]).toEqual([accept, times]);
    }
  });
});
