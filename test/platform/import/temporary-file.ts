/** Files of one test run, in a folder of their own that is removed afterwards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTableFile, TableFileError } from '../../../platform/import/table-file.ts';
import type { TableRow } from '../../../platform/import/table.ts';

export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export function aTemporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'table-file-'));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
    remove() {
      rmSync(path, { recursive: true });
    },
  };
}

/** All rows of a file, read to the end. */
export async function readRows(path: string): Promise<TableRow[]> {
  const table = await openTableFile(path);
  try {
    const rows: TableRow[] = [];
    for await (const row of table.rows()) rows.push(row);
    return rows;
  } finally {
    await table.close();
  }
}

/** Why a file is refused, as a plain object; fails when it is read without complaint. */
export async function refusalOf(path: string): Promise<{ code: string; line: number | undefined; message: string }> {
  try {
    await readRows(path);
  } catch (error) {
    if (!(error instanceof TableFileError)) throw error;
    return { code: error.code, line: error.line, message: error.message };
  }
  throw new Error(`${path} was read without complaint`);
}
