/** Turns rows into records in batches; reports and skips a row that is refused or repeats a key. */
import { RowRefused } from './cells.ts';
import { inBatches, type TableLoad } from './table-import.ts';
import type { TableRow } from './table.ts';

export interface KeyedRecord<Value> {
  readonly key: string;
  readonly line: number;
  readonly value: Value;
}

export async function* recordBatches<Value>(
  rows: AsyncIterable<TableRow>,
  load: TableLoad,
  read: (row: TableRow) => { key: string; value: Value },
): AsyncGenerator<KeyedRecord<Value>[]> {
  const firstLine = new Map<string, number>();
  for await (const batch of inBatches(rows)) {
    const records: KeyedRecord<Value>[] = [];
    for (const row of batch) {
      readRow(row, load, () => {
        const { key, value } = read(row);
        const before = firstLine.get(key);
        if (before !== undefined) throw new RowRefused(`the same record stands in line ${String(before)}`);
        firstLine.set(key, row.line);
        records.push({ key, line: row.line, value });
      });
    }
    if (records.length > 0) yield records;
  }
}

/** Reads one row. Reports its refusal or its notes, with its line. */
export function readRow(row: TableRow, { report }: TableLoad, read: () => void): void {
  try {
    if (row.problem !== undefined) throw new RowRefused(row.problem);
    read();
    for (const note of row.notes ?? []) report.noteRow(row.line, note);
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    report.refuse(row.line, error.message);
  }
}
