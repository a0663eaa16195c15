/** The change feed: newest state of each thing, in the order of change, readable again and again. */
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { publishChanges, readChanges, type ChangeEvent } from '../../../platform/changes/change-feed.ts';
import { openProjections } from '../../../platform/changes/projections.ts';
import { openLog } from '../../../platform/base/log.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../world/temporary-database.ts';

async function emptyDatabase(): Promise<{ database: Database; temporary: TemporaryDatabase }> {
  const temporary = await temporaryDatabase();
  return { temporary, database: await openEmptyDatabase(temporary.settings) };
}

describe('a change feed', () => {
  let database: Database;
  let temporary: TemporaryDatabase;

  beforeEach(async () => {
    ({ database, temporary } = await emptyDatabase());
  });

  afterEach(async () => {
    await database.close();
    await temporary.remove();
  });

  const publish = (entityId: string, facts: Record<string, unknown>, removed = false): Promise<void> =>
    database.write((transaction) => publishChanges(transaction, [{ kind: 'THING', entityId, facts, removed }]));

  it('gives each thing once, at the place of its newest change', async () => {
    await publish('a', { n: 1 });
    await publish('b', { n: 1 });
    await publish('a', { n: 2 });
    const events = await readChanges(database, null, 10);
    expect(events.map(({ entityId, facts }) => [entityId, facts])).toEqual([
      ['b', '{"n":1}'],
      ['a', '{"n":2}'],
    ]);
  });

  it('does not move a thing that is published again unchanged', async () => {
    await publish('a', { n: 1 });
    const [before] = await readChanges(database, null, 10);
    await publish('a', { n: 1 });
    expect(await readChanges(database, before?.cursor ?? null, 10)).toEqual([]);
  });

  it('tells of a removal and goes on after a cursor', async () => {
    await publish('a', {});
    const [first] = await readChanges(database, null, 10);
    await publish('a', {}, true);
    const [gone] = await readChanges(database, first?.cursor ?? null, 10);
    expect(gone).toMatchObject({ entityId: 'a', removed: true });
  });

  it('loses and doubles no change when 40 writers publish at once and a reader pages through', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, writer) =>
        database.write((transaction) =>
          publishChanges(
            transaction,
            Array.from({ length: 5 }, (__, index) => ({
              kind: 'THING',
              entityId: `${String(writer)}-${String(index)}`,
              facts: {},
            })),
          ),
        ),
      ),
    );
    const seen: ChangeEvent[] = [];
    for (let after: string | null = null; ;) {
      const page = await readChanges(database, after, 7);
      seen.push(...page);
      if (page.length < 7) break;
      after = page.at(-1)?.cursor ?? null;
    }
    expect(seen).toHaveLength(200);
    expect(new Set(seen.map(({ entityId }) => entityId)).size).toBe(200);
  });

  it('gives a projection everything at least once, also when applying breaks off in the middle', async () => {
    await database.write((transaction) =>
      publishChanges(
        transaction,
        Array.from({ length: 2_500 }, (_, index) => ({ kind: 'THING', entityId: String(index), facts: { index } })),
      ),
    );
    const copy = await emptyDatabase();
    let breaks = 1;
    const projections = await openProjections({
      database: copy.database,
      migrationsDigest: '',
      log: openLog('silent'),
      projections: [
        {
          source: 'signatories',
          kinds: ['THING'],
          async apply(transaction, events) {
            for (const { entityId } of events) {
              await transaction.execute(rawSql`DELETE FROM covenant_body WHERE id = ?`, [entityId]);
              await transaction.execute(
                rawSql`INSERT INTO covenant_body (id, type, slug, name, country) VALUES (?, ?, ?, ?, ?)`,
                [entityId, 'Signatory', entityId, entityId, 'SE'],
              );
            }
            if (events.some(({ entityId }) => entityId === '1500') && breaks-- > 0) throw new Error('power cut');
          },
        },
      ],
    });
    const readFeed = (_: string, after: string | null, first: number): Promise<ChangeEvent[]> =>
      readChanges(database, after, first);
    const count = async (): Promise<number> =>
      Number((await copy.database.select<{ n: number }>(rawSql`SELECT COUNT(*) AS n FROM covenant_body`))[0]?.n);
    await projections.catchUp(readFeed);
    expect(await count()).toBe(1_000);
    await projections.catchUp(readFeed);
    expect(await count()).toBe(2_500);
    await copy.database.close();
    await copy.temporary.remove();
  });
});
