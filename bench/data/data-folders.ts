/** The database files the bench runs over, made once and kept: the hub's own at 1 ×, multiples of them beyond. */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { projectFile } from '../../platform/base/project-file.ts';
import { hubProgram, startServer } from '../server-process.ts';
import { multiplyData } from './multiply.ts';

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

/** The original data `times` over. At 1 × it gets only the beneficiaries, which all multiples have too. */
export async function multipliedData(times: number): Promise<string> {
  const folder = projectFile(`${CACHE}/${String(times)}x-multiplied`);
  if (existsSync(folder)) return folder;
  const original = await originalData();
  const unfinished = `${folder}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  console.log(`multiplying the data by ${String(times)} …`);
  cpSync(original, unfinished, { recursive: true });
  await multiplyData(unfinished, times);
  renameSync(unfinished, folder);
  return folder;
}
