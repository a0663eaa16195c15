/** What a subgraph tells the readers of subscriptions: committed, numbered without gaps, and kept for a day. */
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { forgetLiveEvents } from '../../../platform/duties/forget-live-events.duty.ts';
import type { DutyContext } from '../../../platform/duties/duty.ts';
import type { LiveEvent } from '../../../platform/live/live-event.ts';
import { memoryBus } from '../../../platform/live/memory-bus.ts';
import { readLiveEvents } from '../../../platform/live/read-live-events.ts';
import { tellReaders } from '../../../platform/live/tell-readers.ts';
import { tellingDatabase } from '../../../platform/live/telling-database.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../world/temporary-database.ts';
import { until } from '../../world/until.ts';

describe('events of a subgraph', () => {
  let temporary: TemporaryDatabase;
  let opened: Database;
  let database: Database;
  const commits: (readonly LiveEvent[])[] = [];

  beforeEach(async () => {
    temporary = await temporaryDatabase();
    opened = await openEmptyDatabase(temporary.settings);
    const bus = memoryBus();
    commits.length = 0;
    await bus.listen({ events: (events) => commits.push(events), resumed: () => undefined });
    database = tellingDatabase(opened, 'towns', bus);
  });
  afterEach(async () => {
    await database.close();
    await temporary.remove();
  });

  const tell = (...ids: string[]): Promise<void> =>
    database.write((transaction) =>
      tellReaders(
        transaction,
        ids.map((id) => ({ field: 'townChanged', id })),
      ),
    );
  const all = { after: 0, first: 100, topic: null };

  it('reach the bus after the commit, with their numbers', async () => {
    await database.write(async (transaction) => {
      await tellReaders(transaction, [{ field: 'townChanged', id: 'a' }]);
      await tellReaders(transaction, [{ field: 'streetAdded', id: 'a', nodeId: 'street' }]);
    });
    await until(() => commits.length > 0);
    expect(commits).toEqual([
      [
        { source: 'towns', number: 1, topic: 'townChanged a', nodeId: 'a' },
        { source: 'towns', number: 2, topic: 'streetAdded a', nodeId: 'street' },
      ],
    ]);
  });

  it('are nowhere when the transaction is rolled back, and leave no number out', async () => {
    const failing = database.write(async (transaction) => {
      await tellReaders(transaction, [{ field: 'townChanged', id: 'lost' }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await tell('b');
    expect(await readLiveEvents(database, all)).toEqual({
      firstKept: 1,
      last: 1,
      events: [{ number: 1, topic: 'townChanged b', nodeId: 'b' }],
    });
    expect(commits.flat().map(({ nodeId }) => nodeId)).not.toContain('lost');
  });

  it('of acts at the same time have numbers that follow the commits: a reader who goes on by number misses none', async () => {
    const seen: number[] = [];
    const reading = (async () => {
      for (let after = 0; seen.length < 60; after = seen.at(-1) ?? 0) {
        const { events } = await readLiveEvents(database, { ...all, after });
        seen.push(...events.map(({ number }) => number));
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await Promise.all(
      Array.from({ length: 30 }, (_, writer) => tell(`${String(writer)} one`, `${String(writer)} two`)),
    );
    await reading;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('can be read by topic, after a number, in pages', async () => {
    await tell('c', 'd', 'c', 'c');
    const topic = 'townChanged c';
    const { events } = await readLiveEvents(database, { after: 1, first: 1, topic });
    expect(events).toEqual([{ number: 3, topic, nodeId: 'c' }]);
  });

  it('are forgotten after a day, and the numbers go on', async () => {
    await tell('e');
    const longAgo = new Date(Date.now() - 25 * 3_600_000).toISOString();
    await database.write((transaction) => transaction.execute(rawSql`UPDATE live_event SET at = ?`, [longAgo]));
    await tell('f');
    await forgetLiveEvents.run({ database } as DutyContext);
    expect(await readLiveEvents(database, all)).toMatchObject({ firstKept: 2, last: 2, events: [{ nodeId: 'f' }] });
    await database.write((transaction) => transaction.execute(rawSql`UPDATE live_event SET at = ?`, [longAgo]));
    await forgetLiveEvents.run({ database } as DutyContext);
    expect(await readLiveEvents(database, all)).toEqual({ firstKept: 3, last: 2, events: [] });
  });
});
