/**
 * Keeps servers and the load generator off each other's core. All processes of one peer share one core, so that a
 * ratio says what is gained on the same hardware; where there is one core or no taskset, nothing is pinned.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

export const isPinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** The command line that runs Node on a core, or on all of them. */
export function nodeOn(core: number | null, words: readonly string[]): [program: string, ...words: string[]] {
  return isPinned && core !== null
    ? ['taskset', '-c', String(core), process.execPath, ...words]
    : [process.execPath, ...words];
}
