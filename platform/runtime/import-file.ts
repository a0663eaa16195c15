/**
 * Imports one file into every subgraph that has its table. It reads the whole file before it writes, and each subgraph imports
 * it in one transaction, so a broken file changes no database.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Transaction } from '../database/database.ts';
import { rawSql } from '../database/sql-text.ts';
import type { RunningSubgraph } from './open-subgraph.ts';
import { RowRefused } from '../import/cells.ts';
import { openTableFile } from '../import/table-file.ts';
import type { TableFile, TableRow } from '../import/table.ts';
import { TableFileError } from '../import/table-file.error.ts';
import { ImportReport, type TableImport } from '../import/table-import.ts';

export interface ImportedTable {
  readonly subgraph: string;
  readonly table: string;
  readonly report: ImportReport;
}

export interface ImportFileOptions {
  readonly path: string;
  readonly running: readonly RunningSubgraph[];
  readonly statedOn: string;
  /** Called every few hundred rows. */
  readonly onProgress: (table: string, rows: number) => void;
  /** Called after each committed table, before the next subgraph imports its own. */
  readonly onTaken?: (table: ImportedTable) => void;
  /** Carries changes between the subgraphs; a later table may depend on an earlier one. */
  readonly catchUp: () => Promise<void>;
}

/** Thrown for a table that the hub does not import. */
export class UnknownTableError extends Error {
  override readonly name = 'UnknownTableError';
}

export async function importFile(options: ImportFileOptions): Promise<ImportedTable[]> {
  const { path, running, statedOn, onProgress, onTaken, catchUp } = options;
  const file = await openTableFile(path, (columns) =>
    running.some((one) => one.subgraph.imports.some(isKnownBy(columns))),
  );
  try {
    const digest = await digestOf(path);
    const takers = takersOf(file, running);
    const rows = await readThrough(file);
    const imported: ImportedTable[] = [];
    for (const { subgraph, tableImport } of takers) {
      const { table } = tableImport;
      const report = new ImportReport((rows) => {
        onProgress(table, rows);
      });
      await subgraph.database.write(async (transaction) => {
        const others = takers.flatMap((taker) => (taker.tableImport === tableImport ? [] : [taker.tableImport]));
        const load = { report, statedOn, isRefusedByOthers: refusalBy(others) };
        await tableImport.load(transaction, rowsOf(rows(), tableImport), load);
        await noteRun(transaction, digest, table, statedOn);
      });
      const importedTable = { subgraph: subgraph.subgraph.name, table, report };
      imported.push(importedTable);
      onTaken?.(importedTable);
      await catchUp();
    }
    return imported;
  } finally {
    await file.close();
  }
}

interface Taker {
  readonly subgraph: RunningSubgraph;
  readonly tableImport: TableImport;
}

function isKnownBy(columns: readonly string[]): (tableImport: TableImport) => boolean {
  return ({ knownBy }) => knownBy.every((column) => columns.includes(column));
}

function takersOf({ columns, columnsNamedTwice }: TableFile, running: readonly RunningSubgraph[]): Taker[] {
  const takers = running.flatMap((subgraph) =>
    subgraph.subgraph.imports.filter(isKnownBy(columns)).map((tableImport) => ({ subgraph, tableImport })),
  );
  if (takers.length === 0) {
    const knownTables = running.flatMap((subgraph) =>
      subgraph.subgraph.imports.map(({ table, knownBy }) => `${table} (${knownBy.join(', ')})`),
    );
    throw new UnknownTableError(
      `Its columns are those of no table the hub takes; read were ${quoted(columns)}. Known tables and the columns they are known by: ${[...new Set(knownTables)].join('; ')}.`,
    );
  }
  for (const { tableImport } of takers) {
    const missing = tableImport.needs.filter((column) => !columns.includes(column));
    if (missing.length > 0) {
      throw new UnknownTableError(
        `It looks like the table ${tableImport.table}, but lacks the column ${missing.join(', ')}.`,
      );
    }
    const twice = readColumns(tableImport).find((column) => columnsNamedTwice.has(column));
    if (twice !== undefined) {
      throw new TableFileError(
        'NOT_A_TABLE',
        `The header names the column "${twice}" twice; keep the one that is meant.`,
      );
    }
  }
  return takers;
}

/** The first columns, which show what was read as the header and whether the delimiter was recognised. */
function quoted(columns: readonly string[]): string {
  const first = columns.slice(0, SHOWN_COLUMNS).map((column) => `"${column.slice(0, SHOWN_LENGTH)}"`);
  return [...first, ...(columns.length > SHOWN_COLUMNS ? ['…'] : [])].join(', ');
}

const SHOWN_COLUMNS = 6;
const SHOWN_LENGTH = 60;

function readColumns({ knownBy, needs }: TableImport): readonly string[] {
  return [...new Set([...knownBy, ...needs])];
}

/** Skips rows with values in other columns only, as when a formula was copied down too far. */
async function* rowsOf(
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  tableImport: TableImport,
): AsyncGenerator<TableRow, void, undefined> {
  const columns = readColumns(tableImport);
  for await (const row of rows) {
    const hasSomething = columns.some((column) => row.cells[column] !== '' || row.problems?.[column] !== undefined);
    // A copy, as readers add notes to a row.
    if (hasSomething || row.problem !== undefined) yield { ...row, ...(row.notes && { notes: [...row.notes] }) };
  }
}

function refusalBy(imports: readonly TableImport[]): (row: TableRow) => boolean {
  const checks = imports.flatMap(({ check }) => (check ? [check] : []));
  return (row) => {
    try {
      for (const check of checks) check({ ...row, notes: [] });
      return false;
    } catch (error) {
      if (error instanceof RowRefused) return true;
      throw error;
    }
  };
}

/** The most rows that are kept in memory; a longer file is read again by each subgraph. */
const MAX_ROWS_KEPT = 20_000;

/** Reads the file to its end before anything is written, as it may be truncated. */
async function readThrough(file: TableFile): Promise<() => AsyncIterable<TableRow> | Iterable<TableRow>> {
  const keptRows: TableRow[] = [];
  let rows = 0;
  for await (const row of file.rows()) {
    rows += 1;
    if (rows <= MAX_ROWS_KEPT) keptRows.push(row);
  }
  if (rows === 0) throw new TableFileError('NOT_A_TABLE', 'The file has a header and no rows.');
  return () => (rows <= MAX_ROWS_KEPT ? keptRows : file.rows());
}

/** Records in the transaction of an import that the subgraph has the file. */
export async function noteRun(
  transaction: Transaction,
  digest: string,
  table: string,
  statedOn: string,
): Promise<void> {
  await transaction.execute(rawSql`DELETE FROM import_run WHERE digest = ? AND tableName = ?`, [digest, table]);
  await transaction.execute(
    rawSql`INSERT INTO import_run (digest, tableName, statedOn, importedAt) VALUES (?, ?, ?, ?)`,
    [digest, table, statedOn, new Date().toISOString()],
  );
}

export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
