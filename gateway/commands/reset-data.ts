/**
 * `npm run reset`: deletes the data of the embedded hub, so that the next start fills its databases anew. It deletes only what
 * the hub has written: DATA_DIR may hold other files.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sentenceFor } from '../../platform/base/program.ts';
import { ServedFiles } from '../../platform/runtime/served-files.ts';
import { readSettings } from '../../covenant/settings/settings.ts';

/** Endings of the files beside a database: its log, the log's index, the mark of a filling and the lock of its server. */
const ENDINGS = ['', '-wal', '-shm', '.filling', '.lock'];
const FOLDERS = ['files', 'outbox', 'sign-in'];

try {
  const { dataDir, databases } = readSettings(process.env);
  // Throws while a hub uses the files.
  const files = await ServedFiles.claim(Object.values(databases));
  await files.release();
  const own = Object.values(databases).flatMap((one) => (one.engine === 'sqlite' ? [one.file] : []));
  const paths = [
    ...own.flatMap((file) => ENDINGS.map((ending) => file + ending)),
    ...FOLDERS.map((name) => join(dataDir, name)),
  ];
  for (const path of paths) await rm(path, { recursive: true, force: true });
  console.log(`The data in ${dataDir} is taken away; the next start fills the databases anew.`);
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
