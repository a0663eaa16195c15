/** The import of one table of open data by a subgraph, and the report of an import. */
import type { Transaction } from '../database/database.ts';
import type { Merged } from '../database/rows.ts';
import type { TableRow } from './table.ts';

export interface TableImport {
  /** Name of the table in reports, for instance "invoices". */
  readonly table: string;
  /** Columns by which a file of this table is recognised. */
  readonly knownBy: readonly string[];
  /** Required columns; the refusal of a file names the missing one. */
  readonly needs: readonly string[];
  /** Throws RowRefused for a row that this import refuses, so that other imports of the same file skip it too. */
  readonly check?: (row: TableRow) => void;
  load(transaction: Transaction, rows: AsyncIterable<TableRow>, load: TableLoad): Promise<void>;
}

export interface TableLoad {
  readonly report: ImportReport;
  /** The day on which the source stated its facts, as the operator gives it. */
  readonly statedOn: string;
  /** Whether another import of the same file refuses the row, and reports it. */
  readonly isRefusedByOthers: (row: TableRow) => boolean;
}

export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** Rows read, added, changed and refused; refused ones with the line and the reason. */
export class ImportReport {
  added = 0;
  changed = 0;
  unchanged = 0;
  readonly refused: RefusedRow[] = [];
  private readonly fileNotes: string[] = [];
  private readonly rowNotes = new Map<string, { readonly firstLine: number; rows: number }>();

  constructor(private readonly onProgress: (rows: number) => void = () => undefined) {}

  get read(): number {
    return this.added + this.changed + this.unchanged + this.refused.length;
  }

  /** Remarks on rows that were imported. */
  get notes(): readonly string[] {
    const ofRows = [...this.rowNotes].map(([text, { firstLine, rows }]) =>
      rows === 1
        ? `${text} (line ${String(firstLine)})`
        : `${text} (${String(rows)} rows, first in line ${String(firstLine)})`,
    );
    return [...ofRows, ...this.fileNotes];
  }

  note(text: string): void {
    this.fileNotes.push(text);
  }

  /** Merges equal notes of many rows into one. */
  noteRow(line: number, text: string): void {
    const lines = this.rowNotes.get(text);
    if (lines) lines.rows += 1;
    else this.rowNotes.set(text, { firstLine: line, rows: 1 });
  }

  refuse(line: number, reason: string): void {
    this.refused.push({ line, reason });
  }

  count({ added, changed, unchanged }: Merged): void {
    this.added += added.length;
    this.changed += changed.length;
    this.unchanged += unchanged.length;
    this.onProgress(this.read);
  }
}

/** Rows in batches, so that each costs a bounded number of statements and memory stays flat. */
export async function* inBatches<Row>(rows: AsyncIterable<Row>, size = 200): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
