/** Imports a table into one subgraph, as the import command does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../../platform/runtime/import-file.ts';
import type { ImportReport } from '../../platform/import/table-import.ts';
import { projectFile } from '../../platform/base/project-file.ts';
import type { RunningSubgraph } from '../../platform/runtime/open-subgraph.ts';

const nothing = (): Promise<void> => Promise.resolve();

/** The day of the bundled release. */
export const STATED_ON = '2024-01-31';

export async function importPath(running: RunningSubgraph, path: string, statedOn = STATED_ON): Promise<ImportReport> {
  const [imported] = await importFile({
    path,
    running: [running],
    statedOn,
    onProgress: () => undefined,
    catchUp: nothing,
  });
  if (!imported) throw new Error(`Nobody takes ${path}.`);
  return imported.report;
}

/** A bundled table by its file name. */
export function importBundled(running: RunningSubgraph, name: string): Promise<ImportReport> {
  return importPath(running, projectFile(`data/${name}`));
}

/** A table written out in the test, as text or as a workbook. */
export async function importText(
  running: RunningSubgraph,
  content: string | Uint8Array,
  statedOn = STATED_ON,
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'covenant-hub-'));
  try {
    const path = join(folder, 'table.csv');
    await writeFile(path, content);
    return await importPath(running, path, statedOn);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
