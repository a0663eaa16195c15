/** What a subgraph says about a table of open data it takes, and the account of what came of it. */
import type { Transaction } from '../database/database.ts';
import type { Merged } from '../database/rows.ts';
import type { TableRow } from './table.ts';

export interface TableImport {
  /** Name of the table in reports, for instance "invoices". */
  readonly table: string;
  /** Columns by which a file of this kind is known. */
  readonly knownBy: readonly string[];
  /** Columns without which its rows mean nothing; a file that lacks one is refused by naming it. */
  readonly needs: readonly string[];
  /** Refuses a row that it cannot take, with RowRefused, for others that take the same file. */
  readonly check?: (row: TableRow) => void;
  load(transaction: Transaction, rows: AsyncIterable<TableRow>, load: TableLoad): Promise<void>;
}

export interface TableLoad {
  readonly report: ImportReport;
  /** The day on which the source stated its facts, as far as the person who imports it knows. */
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

  /** What a person should know although no row was refused. */
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

  /** What is the same for many rows is said once. */
  noteRow(line: number, text: string): void {
    const known = this.rowNotes.get(text);
    if (known) known.rows += 1;
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
