/**
 * Fills the databases with the bundled open data at the first start, and with newly bundled data at a later one. Each table is
 * one transaction, so the next start continues a start that was interrupted.
 */
import { basename } from 'node:path';
import type { ReadFeed } from '../../platform/changes/projections.ts';
import { digestOf, importFile, noteRun } from '../../platform/runtime/import-file.ts';
import type { RunningSubgraph } from '../../platform/runtime/open-subgraph.ts';
import { bundledTables, JRC_RELEASE } from './bundled-tables.ts';
import { rawSql } from '../../platform/database/sql-text.ts';

/** Prints a line of progress. */
export type Progress = (line: string) => void;

/** Entry of the example content among the digests of files; a new number loads new content. */
const EXAMPLE_CONTENT = 'example content 3';

interface Options {
  readonly running: readonly RunningSubgraph[];
  readonly readFeed: ReadFeed;
  readonly hasExampleContent: boolean;
  readonly progress: Progress;
}

export async function installOpenData({ running, readFeed, hasExampleContent, progress }: Options): Promise<void> {
  const catchUp = async (): Promise<void> => {
    for (const { projections } of running) await projections.catchUp(readFeed);
  };
  const installed = await knownDigests(running);
  for (const { file, statedOn } of bundledTables) {
    if (installed.has(await digestOf(file))) continue;
    progress(`installing ${basename(file)} …`);
    const imported = await importFile({ path: file, running, statedOn, onProgress: () => undefined, catchUp });
    for (const { subgraph, table, report } of imported) {
      const refused = report.refused.length === 0 ? '' : `, ${String(report.refused.length)} refused`;
      progress(`  ${subgraph}: ${String(report.read)} ${table}${refused}`);
    }
  }
  if (hasExampleContent && !installed.has(EXAMPLE_CONTENT)) {
    progress('installing example content, marked as example in its own text …');
    for (const { subgraph, database } of running) {
      await subgraph.loadExampleContent?.(database);
      await database.write((transaction) => noteRun(transaction, EXAMPLE_CONTENT, 'example content', JRC_RELEASE));
    }
  }
  await catchUp();
}

async function knownDigests(running: readonly RunningSubgraph[]): Promise<ReadonlySet<string>> {
  const digests = await Promise.all(
    running.map(({ database }) => database.select<{ digest: string }>(rawSql`SELECT DISTINCT digest FROM import_run`)),
  );
  return new Set(digests.flat().map(({ digest }) => digest));
}
