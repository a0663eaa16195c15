/**
 * The header row of a table: the positions of the columns, and how a row becomes named cells. It never drops a value silently.
 */
import { lineOf } from '../text/plain-text.ts';
import type { TableRow } from './table.ts';

interface Column {
  readonly name: string;
  readonly position: number;
}

/** Note on a row with a value in a column without a name. */
export const UNNAMED_NOT_READ = 'values in columns without a name in the header are not read';

/** True for the columns of a table that the hub imports. */
export type IsKnownTable = (columns: readonly string[]) => boolean;

export class TableHeader {
  /** Number of fields in the header row, including those without a name. */
  readonly fields: number;
  readonly columns: readonly string[];
  readonly columnsNamedTwice: ReadonlySet<string>;
  private readonly named: readonly Column[];
  private readonly namedPositions: ReadonlySet<number>;

  constructor(titles: readonly string[]) {
    this.fields = titles.length;
    const all = titles.map((title, position) => ({ name: columnName(title), position }));
    this.named = all.filter(({ name }) => name !== '');
    this.namedPositions = new Set(this.named.map(({ position }) => position));
    this.columns = [...new Set(this.named.map(({ name }) => name))];
    const again = this.named.filter(({ name }, index) => this.named.findIndex((one) => one.name === name) < index);
    this.columnsNamedTwice = new Set(again.map(({ name }) => name));
  }

  /** Makes a row of named cells; `problems` are by position. */
  row(line: number, texts: readonly string[], problems: ReadonlyMap<number, string> = new Map()): TableRow {
    const cells = Object.fromEntries(this.named.map(({ name, position }) => [name, texts[position] ?? '']));
    if (problems.size === 0 && this.columnsNamedTwice.size === 0) return { line, cells };
    const problemsByName = this.named.flatMap(({ name, position }) => {
      const problem = this.columnsNamedTwice.has(name) ? 'the header names this column twice' : problems.get(position);
      return problem === undefined ? [] : [[name, problem] as const];
    });
    return problemsByName.length === 0
      ? { line, cells }
      : { line, cells, problems: Object.fromEntries(problemsByName) };
  }

  /** The position after the last column with a name. */
  get width(): number {
    return Math.max(...this.namedPositions) + 1;
  }

  /** The first position with a text in a column without a name; -1 if there is none. */
  strayPosition(texts: readonly string[], from = 0): number {
    return texts.findIndex((text, position) => position >= from && text !== '' && !this.namedPositions.has(position));
  }
}

/** Releases of one table spell a column `Action plan expected` or `action_plan_expected`: both are one name here. */
function columnName(title: string): string {
  return lineOf(title)
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
}
