/**
 * `npm run reset`: takes the data of the embedded hub away, so that the next start fills its databases anew. It takes what
 * the hub has written and nothing else: DATA_DIR may be a folder that has other things in it.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sentenceFor } from '../../platform/base/program.ts';
import { ServedFiles } from '../../platform/runtime/served-files.ts';
import { readSettings } from '../../covenant/settings/settings.ts';

/** Beside a database file: its log, the index of that, the marks of who serves it and of a filling. */
const ENDINGS = ['', '-wal', '-shm', '.filling', '.lock'];
const FOLDERS = ['files', 'outbox', 'sign-in'];

try {
  const { dataDir, databases } = readSettings(process.env);
  // Refused while a hub uses it.
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
