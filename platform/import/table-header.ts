/**
 * The header row of a table: which column stands where, and how a row below it becomes named cells. It knows nothing of
 * files, and never drops a value silently.
 */
import type { TableRow } from './table-file.ts';
import { TableFileError } from './table-file.error.ts';

interface Column {
  readonly name: string;
  readonly position: number;
}

export class TableHeader {
  readonly columns: readonly string[];
  /** How many fields the header row has, nameless ones included. */
  readonly width: number;
  private readonly namedColumns: readonly Column[];
  private readonly namelessPositions: ReadonlySet<number>;

  constructor(line: number, titles: readonly string[]) {
    const all = titles.map((title, position) => ({ name: columnName(title), position }));
    this.width = titles.length;
    this.namedColumns = all.filter((column) => column.name !== '');
    this.namelessPositions = new Set(all.filter((column) => column.name === '').map((column) => column.position));
    this.columns = this.namedColumns.map((column) => column.name);
    const twice = this.columns.find((name, index) => this.columns.indexOf(name) !== index);
    if (twice !== undefined) {
      throw new TableFileError('NOT_A_TABLE', `The header in line ${String(line)} names the column "${twice}" twice.`, {
        line,
      });
    }
  }

  /** The cells by column name. Spreadsheet programs leave nameless empty columns behind; a value in one is refused. */
  row(line: number, texts: readonly string[]): TableRow {
    const stray = texts.findIndex((text, position) => text !== '' && this.isNameless(position));
    if (stray >= 0) {
      const where = `Line ${String(line)} holds "${texts[stray] ?? ''}" in column ${String(stray + 1)}`;
      throw new TableFileError('BROKEN_FILE', `${where}, which has no name in the header.`, { line });
    }
    return {
      line,
      cells: Object.fromEntries(this.namedColumns.map(({ name, position }) => [name, texts[position] ?? ''])),
    };
  }

  private isNameless(position: number): boolean {
    return position >= this.width || this.namelessPositions.has(position);
  }
}

/** Releases of one table spell a column `Action plan expected` or `action_plan_expected`: both are one name here. */
function columnName(title: string): string {
  return title.trim().toLowerCase().replace(/\s+/gu, '_');
}
