/** What is told while the bus, a subgraph or the supergraph fails: every event once and in order, or that some were missed. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { readSettings } from '../../../covenant/settings/settings.ts';
import { perSubgraph } from '../../../covenant/settings/subgraph-settings.ts';
import { openHub, type Hub } from '../../../gateway/hub.ts';
import { EventSource, type NumberedEvent } from '../../../gateway/live/event-source.ts';
import { bundledSupergraph } from '../../../gateway/supergraph.ts';
import { cursorOf } from '../../../gateway/live/cursor.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { topicOf } from '../../../platform/live/live-event.ts';
import { openLog } from '../../../platform/base/log.ts';
import { serveSubgraph, type ServedSubgraph } from '../../../platform/runtime/serve-subgraph.ts';
import { Chance } from '../running/chance.ts';
import { until } from '../../world/until.ts';
import { listen, openLiveWorld, POST_ADDED, type LiveWorld } from './live-world.ts';

const log = openLog('silent');

describe('the events of a subgraph', () => {
  const event = (number: number): NumberedEvent => ({ number, topic: 'topic', nodeId: String(number) });
  let table: NumberedEvent[];
  let firstKept: number;
  let isAway: boolean;
  let source: EventSource;
  let heard: (number | string)[];

  beforeEach(() => {
    [table, firstKept, isAway, heard] = [[], 1, false, []];
    source = new EventSource(
      {
        name: 'fake',
        read: async ({ after, first }) => {
          await wait(1);
          if (isAway) throw new Error('away');
          const kept = table.filter(({ number }) => number >= firstKept && number > after);
          return { firstKept, last: table.length, events: kept.slice(0, first) };
        },
      },
      log,
    );
    source.listen('topic', {
      event: ({ number }) => heard.push(number),
      missed: (number) => heard.push(`missed to ${String(number)}`),
    });
  });
  afterEach(() => {
    source.forget();
  });
  const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

  it.each([1, 2, 3, 4, 5])(
    'come once and in order over a bus that loses, repeats and reorders them (%i)',
    async (seed) => {
      const chance = new Chance(seed);
      const under: NumberedEvent[] = [];
      for (const number of numbers(1, 700)) {
        table.push(event(number));
        if (chance.isLucky(0.8)) under.push(event(number));
        if (chance.isLucky(0.1)) under.push(event(number));
        while (under.length > 0 && chance.isLucky(0.6)) {
          const one = chance.oneOf(under);
          under.splice(under.indexOf(one), 1);
          source.arrived([one]);
        }
        if (chance.isLucky(0.05)) await wait(1);
      }
      await source.check();
      await until(() => heard.length >= 700);
      expect(heard).toEqual(numbers(1, 700));
    },
  );

  it('are read when one stays away from the bus, without waiting for the next check', async () => {
    table.push(...numbers(1, 3).map(event));
    source.arrived([event(3)]);
    await until(() => heard.length === 3);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('are read once the subgraph is back', async () => {
    isAway = true;
    table.push(event(1), event(2));
    source.arrived([event(2)]);
    await wait(100);
    expect(heard).toEqual([]);
    isAway = false;
    await source.check();
    expect(heard).toEqual([1, 2]);
  });

  it('that are gone are told as missed, and what is kept follows', async () => {
    table.push(...numbers(1, 10).map(event));
    firstKept = 8;
    await source.check();
    expect(heard).toEqual(['missed to 7', 8, 9, 10]);
  });

  it('are told as missed when the subgraph was set up anew', async () => {
    table.push(...numbers(1, 5).map(event));
    await source.check();
    table = [event(1)];
    await source.check();
    table.push(event(2));
    await source.check();
    expect(heard).toEqual([1, 2, 3, 4, 5, 'missed to 1', 2]);
  });
});

describe('a gateway of its own, without a bus,', () => {
  const CHECK_MS = 100;
  const SECRET = 'a secret of at least thirty-two characters';
  let world: LiveWorld;
  let gateway: Hub;
  let folder: string;
  let supergraphFile: string;
  const served = new Map<string, ServedSubgraph>();
  const portOf = (name: string): number => Number(new URL(served.get(name)?.url ?? 'http://x:1').port);
  const serve = async (name: string, port = 0): Promise<void> => {
    const running = world.hub.running.find(({ subgraph }) => subgraph.name === name);
    if (running) served.set(name, await serveSubgraph(running, { host: '127.0.0.1', port, secret: SECRET }));
  };

  beforeAll(async () => {
    world = await openLiveWorld();
    for (const { subgraph } of world.hub.running) await serve(subgraph.name);
    folder = await mkdtemp(join(tmpdir(), 'covenant-hub-live-'));
    supergraphFile = join(folder, 'supergraph.graphql');
    await copyFile(bundledSupergraph(), supergraphFile);
    gateway = await openHub(
      {
        ...readSettings({
          PORT: '0',
          LIVE_CHECK_MS: String(CHECK_MS),
          SUPERGRAPH_POLL_MS: '0',
          SUPERGRAPH_FILE: supergraphFile,
        }),
        subgraphUrls: perSubgraph((name) => served.get(name)?.url ?? ''),
        subgraphSecret: SECRET,
        signIn: { kind: 'issuer', issuer: world.issuer.url, keysUrl: null },
      },
      { log },
    );
  }, 200_000);
  afterAll(async () => {
    await gateway.close();
    for (const server of served.values()) await server.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  const follow = async (after?: string): Promise<{ heard: ReturnType<typeof listen>; leave: () => Promise<void> }> => {
    const client = createClient({ url: `${gateway.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    const heard = listen(client, POST_ADDED, { groupId: world.open.groupId, after });
    await until(() => gateway.liveCounts().audiences === 1 || heard.ended !== null);
    return {
      heard,
      leave: async () => {
        await client.dispose();
      },
    };
  };

  it('tells its first reader, who has a cursor, of no event twice, also when older events are forgotten', async () => {
    await world.addPost(world.open, 'Before the gateway had readers.');
    const exchange = world.databaseOf('knowledge-exchange');
    const [last] = await exchange.select<{ number: number }>(
      rawSql`SELECT MAX(number) AS number FROM live_event WHERE topic = ?`,
      [topicOf('postAdded', world.open.groupId)],
    );
    const number = Number(last?.number);
    await exchange.write((transaction) =>
      transaction.execute(rawSql`DELETE FROM live_event WHERE number < ?`, [number]),
    );
    const { heard, leave } = await follow(cursorOf('knowledge-exchange', number - 1));
    await until(() => heard.messages.length > 0);
    await wait(5 * CHECK_MS);
    expect(heard.codes()).toEqual([]);
    expect(heard.texts()).toEqual(['Before the gateway had readers.']);
    await leave();
    await until(() => gateway.liveCounts().connections === 0);
  });

  it('finds events by asking for them', async () => {
    const { heard, leave } = await follow();
    await world.addPost(world.open, 'Asked for.');
    await until(() => heard.messages.length > 0);
    expect(heard.texts()).toEqual(['Asked for.']);
    expect(heard.codes()).toEqual([]);
    await leave();
    await until(() => gateway.liveCounts().connections === 0);
  });

  it('tells what happened while a subgraph was away, once it is back', async () => {
    const { heard, leave } = await follow();
    const port = portOf('knowledge-exchange');
    await served.get('knowledge-exchange')?.close();
    const texts = ['First while away.', 'Second while away.'];
    for (const text of texts) await world.addPost(world.open, text);
    await wait(500);
    expect(heard.messages).toEqual([]);
    await serve('knowledge-exchange', port);
    await until(() => heard.messages.length === texts.length);
    expect(heard.texts()).toEqual(texts);
    await leave();
    await until(() => gateway.liveCounts().connections === 0);
  });

  it('goes on over another supergraph', async () => {
    const { heard, leave } = await follow();
    await writeFile(supergraphFile, `${await readFile(supergraphFile, 'utf8')}\n# another one\n`);
    await gateway.reload();
    await world.addPost(world.open, 'After the reload.');
    await until(() => heard.messages.length > 0);
    expect(heard.texts()).toEqual(['After the reload.']);
    await leave();
    await until(() => gateway.liveCounts().connections === 0);
  });
});
