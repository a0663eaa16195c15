/** Checks for `/ready` whether the databases can be read now. */
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningSubgraph } from './open-subgraph.ts';
import { rawSql } from '../database/sql-text.ts';

const PATIENCE_MS = 2_000;

export async function allReachable(running: readonly RunningSubgraph[]): Promise<boolean> {
  const answers = await Promise.all(running.map(isReachable));
  return answers.every(Boolean);
}

async function isReachable({ database }: RunningSubgraph): Promise<boolean> {
  const timer = new AbortController();
  const tooLate = wait(PATIENCE_MS, false, { signal: timer.signal, ref: false }).catch(() => false);
  try {
    const read = database.select(rawSql`SELECT position FROM change_feed_head`).then(
      (rows) => rows.length === 1,
      () => false,
    );
    return await Promise.race([read, tooLate]);
  } finally {
    timer.abort();
  }
}
