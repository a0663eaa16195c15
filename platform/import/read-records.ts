/** Turns rows into records, batch by batch; a row that is refused or repeats a key is reported and left out. */
import { RowRefused } from './cells.ts';
import { inBatches, type TableLoad } from './table-import.ts';
import type { TableRow } from './table-file.ts';

export interface KeyedRecord<Value> {
  readonly key: string;
  readonly line: number;
  readonly value: Value;
}

export async function* recordBatches<Value>(
  rows: AsyncIterable<TableRow>,
  { report }: TableLoad,
  read: (row: TableRow) => { key: string; value: Value },
): AsyncGenerator<KeyedRecord<Value>[]> {
  const firstLine = new Map<string, number>();
  for await (const batch of inBatches(rows)) {
    const records: KeyedRecord<Value>[] = [];
    for (const row of batch) {
      try {
        const { key, value } = read(row);
        const before = firstLine.get(key);
        if (before !== undefined) throw new RowRefused(`the same record stands in line ${String(before)}`);
        firstLine.set(key, row.line);
        records.push({ key, line: row.line, value });
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error;
        report.refuse(row.line, error.message);
      }
    }
    if (records.length > 0) yield records;
  }
}
