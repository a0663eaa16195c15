/**
 * Whatever goes wrong at one subgraph, the rest of a profile arrives, nothing of the fault shows, and the hub recovers by
 * itself. Each fault is made by a real proxy on the way to each of the four subgraphs.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { openAnySupergraph } from '../../gateway/commands/any-supergraph-server.ts';
import { openLog } from '../../platform/base/log.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import { faultProxy, faults, SECRETS, type Fault } from '../world/fault-proxy.ts';
import { bodyOf, postTo } from '../world/http-exchange.ts';
import { namedOperations } from '../world/named-operations.ts';
import { openHubBehindFaults, type HubBehindFaults } from '../world/open-hub-behind-faults.ts';
import { timeless, valueAt, withoutLosses } from '../world/partial-answer.ts';
import { composed, serveSchema } from '../world/served-schema.ts';
import { limitsWith } from '../world/transport-limits.ts';
import { temporaryFile } from '../world/temporary-file.ts';

/** Generous for a busy machine that answers, short for a subgraph that never does. */
const TIMEOUT_MS = 2_000;
/** Far longer than all that one request may wait for, one stage after another. */
const DID_NOT_HANG_MS = 30_000;

const profile = namedOperations().find(({ name }) => name === 'CoordinatorProfile');
const body = { query: profile?.document, variables: profile?.variables };

/** Answers that are wrong only for who asks for entities. */
const entityFaults: Readonly<Record<string, Fault>> = {
  'knows too few entities': entities('[]'),
  'knows too many entities': entities(`[${Array.from({ length: 500 }, () => 'null').join()}]`),
  'knows no list of entities': entities('{"0":{"s3cret":1}}'),
};

function entities(list: string): Fault {
  const text = `{"data":{"_entities":${list}}}`;
  return (socket) =>
    socket.write(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${String(text.length)}\r\n\r\n${text}`,
    );
}

describe('a hub behind faults', () => {
  let world: HubBehindFaults;
  let whole: ReturnType<typeof bodyOf>;

  beforeAll(async () => {
    world = await openHubBehindFaults({
      SUBGRAPH_TIMEOUT_MS: String(TIMEOUT_MS),
      SUBGRAPH_MAX_ANSWER_BYTES: '2000000',
      SUBGRAPH_BREAKER_COOL_DOWN_MS: '100',
    });
    whole = await ask();
    expect(whole.errors).toBeUndefined();
  });

  afterAll(() => world.close());

  async function ask(url = world.hub.url): Promise<ReturnType<typeof bodyOf>> {
    const answer = await postTo(`${url}/graphql`, body);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(SECRETS);
    return timeless(answer);
  }

  function mustMissOnly(name: SubgraphName, { data, errors = [] }: ReturnType<typeof bodyOf>): void {
    expect(errors.length).toBeGreaterThan(0);
    for (const { path = [], extensions } of errors) {
      expect(['SUBGRAPH_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']).toContain(extensions['code']);
      expect([name, undefined]).toContain(extensions['subgraph']);
      expect([path, valueAt(data, path)]).toEqual([path, null]);
    }
    expect(withoutLosses(whole.data, data)).toEqual(data);
  }

  /** Of its own accord, in the time of a cool-down and of what still hangs. */
  async function mustRecover(url?: string): Promise<void> {
    for (let time = 0; time < 100; time += 1) {
      const answer = await ask(url);
      if (answer.errors === undefined) {
        expect(answer).toEqual(whole);
        return;
      }
      await wait(100);
    }
    throw new Error('The hub did not recover.');
  }

  const cases = subgraphNames.flatMap((name) => [
    ...Object.entries(faults).map(([how, fault]): [SubgraphName, string, Fault] => [name, how, fault]),
    // The profile asks this one for no entity.
    ...(name === 'coordinators' ? [] : Object.entries(entityFaults)).map(
      ([how, fault]): [SubgraphName, string, Fault] => [name, how, fault],
    ),
  ]);

  it.each(cases)(
    'gives the rest of a profile while %s %s',
    async (name, _how, fault) => {
      await world.proxyOf(name).begin(fault);
      try {
        mustMissOnly(name, await ask());
      } finally {
        await world.proxyOf(name).end();
      }
      await mustRecover();
    },
    DID_NOT_HANG_MS,
  );

  it.each(subgraphNames)('is whole again each time %s is, however often it goes and comes', async (name) => {
    for (let time = 0; time < 5; time += 1) {
      await world.proxyOf(name).begin((socket) => socket.resetAndDestroy());
      mustMissOnly(name, await ask());
      await world.proxyOf(name).end();
      await mustRecover();
    }
  });

  it.each(subgraphNames)('leaves %s alone while it does not answer, and needs no time to say so', async (name) => {
    const hub = await world.open({
      SUBGRAPH_TIMEOUT_MS: String(TIMEOUT_MS),
      SUBGRAPH_BREAKER_COOL_DOWN_MS: '6000',
    });
    const proxy = world.proxyOf(name);
    await proxy.begin(() => undefined);
    await Promise.all(Array.from({ length: 10 }, () => ask(hub.url)));
    expect(proxy.hits).toBeGreaterThanOrEqual(5);
    proxy.hits = 0;
    for (const answer of await Promise.all(Array.from({ length: 10 }, () => ask(hub.url)))) mustMissOnly(name, answer);
    expect(proxy.hits).toBe(0);
    await proxy.end();
    await mustRecover(hub.url);
  });

  it('answers what it can while all four do not answer', async () => {
    for (const name of subgraphNames) await world.proxyOf(name).begin(() => undefined);
    const { data, errors = [] } = await ask();
    for (const name of subgraphNames) await world.proxyOf(name).end();
    expect(data).toEqual({ coordinator: null });
    expect(errors).toMatchObject([{ path: ['coordinator'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    await mustRecover();
  });
});

describe('a mutation', () => {
  it.each(Object.entries<Fault | 'lost'>({ ...faults, 'is done and its answer lost': 'lost' }))(
    'is sent once when its subgraph %s',
    async (_how, fault) => {
      const shop = {
        name: 'shop',
        typeDefs: 'type Query { name: String } type Mutation { rename(to: String!): String }',
        resolvers: { Query: { name: () => 'pump' }, Mutation: { rename: () => 'done' } },
      };
      const served = await serveSchema(shop);
      const proxy = await faultProxy(served.url);
      const file = await temporaryFile('supergraph.graphql', composed([{ ...shop, url: proxy.url }]));
      const limits = limitsWith({ timeoutMs: 300 });
      const gateway = await openAnySupergraph({ file: file.path, pollMs: 0, port: 0, limits, log: openLog('silent') });
      const query = 'mutation { rename(to: "heat pump") }';
      expect(bodyOf(await postTo(gateway.url, { query: '{ name }' }))).toEqual({ data: { name: 'pump' } });
      if (fault === 'lost') proxy.loseAnswers();
      else await proxy.begin(fault);
      const { data, errors } = bodyOf(await postTo(gateway.url, { query }));
      expect([data, errors?.length]).toEqual([{ rename: null }, 1]);
      expect(proxy.hits).toBe(fault === null ? 0 : 1);
      expect(served.asked.filter((text) => text.startsWith('mutation'))).toHaveLength(fault === 'lost' ? 1 : 0);
      await proxy.end();
      expect(bodyOf(await postTo(gateway.url, { query }))).toEqual({ data: { rename: 'done' } });
      await gateway.close();
      await proxy.close();
      await served.close();
      await file.remove();
    },
    DID_NOT_HANG_MS,
  );
});
