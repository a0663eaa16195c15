/**
 * After an upgrade that brought migrations a subgraph may have more to tell than it told, and tables for what it read
 * past: so it then tells everything anew, of which readers meet only what has changed, and reads all others anew.
 */
import { createHash } from 'node:crypto';
import type { Database, DatabaseContents, Transaction } from '../database/database.ts';
import { rawSql } from '../database/sql-text.ts';
import { lockChangeFeed } from './change-feed.ts';

interface Renewal {
  readonly migrations: DatabaseContents['migrations'];
  /** Tells all there is to tell. */
  readonly publishAll: (transaction: Transaction, today: string) => Promise<void>;
  readonly today: string;
}

/** Does nothing at a start after which no migration was added. */
export async function renewFeeds(database: Database, { migrations, publishAll, today }: Renewal): Promise<void> {
  const digest = migrationsDigestOf(migrations);
  const heads = await database.select<{ form: string }>(rawSql`SELECT form FROM change_feed_head`);
  if (heads[0]?.form === digest) return;
  await database.write(async (transaction) => {
    await lockChangeFeed(transaction);
    await publishAll(transaction, today);
    await transaction.execute(rawSql`DELETE FROM projection_position WHERE form <> ?`, [digest]);
    await transaction.execute(rawSql`UPDATE change_feed_head SET form = ?`, [digest]);
  });
}

export function migrationsDigestOf(migrations: Renewal['migrations']): string {
  const names = migrations.map((Migration) => new Migration().name ?? '').sort();
  return createHash('sha256').update(names.join()).digest('hex');
}
