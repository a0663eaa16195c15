/** The database files the bench runs over, made once and kept: the hub's own at 1 ×, multiples of them beyond. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { projectFile } from '../../platform/project-file.ts';
import { hubProgram, startServer } from '../server-process.ts';

const CACHE = 'bench/.cache';

/** Filled by the hub itself, with the bundled open data and the example content. */
export async function originalData(): Promise<string> {
  const folder = projectFile(`${CACHE}/1x`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  console.log('filling the databases …');
  const hub = await startServer(hubProgram('gateway/main'), { DATA_DIR: unfinished });
  await hub.stop();
  renameSync(unfinished, folder);
  return folder;
}
