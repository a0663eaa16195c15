/** After the last test of a run: what its processes shared is gone. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSettings } from '../../platform/database/database.ts';
import { removeDatabase } from './temporary-database.ts';

// eslint-disable-next-line no-restricted-exports -- Jest asks for it.
export default async function endRun(): Promise<void> {
  const folder = process.env['TEST_RUN_FOLDER'];
  if (folder === undefined) return;
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.json')) continue;
    const settings = JSON.parse(await readFile(join(folder, file), 'utf8')) as Record<string, DatabaseSettings>;
    for (const database of Object.values(settings)) await removeDatabase(database);
  }
  await rm(folder, { recursive: true, force: true });
}
