/** Writes one change after another, three at a time, and prints each id once it was told the row is saved. */
import 'reflect-metadata';
import { ulid } from 'ulid';
import { openDatabase } from '../../platform/database/open-database.ts';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { publishChanges } from '../../platform/changes/change-feed.ts';
import { openLog } from '../../platform/base/log.ts';
import { sharedTables } from '../../covenant/subgraph/subgraph-tables.ts';

const database = await openDatabase({
  settings: JSON.parse(process.env['DATABASE'] ?? '') as DatabaseSettings,
  contents: sharedTables,
  log: openLog('warn'),
});

async function writeForEver(): Promise<never> {
  for (;;) {
    const id = ulid();
    await database.write((transaction) => publishChanges(transaction, [{ kind: 'TEST', entityId: id, facts: {} }]));
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all([writeForEver(), writeForEver(), writeForEver()]);
