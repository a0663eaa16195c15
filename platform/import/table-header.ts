/**
 * The header row of a table: which column stands where, and how a row below it becomes named cells. It knows nothing of
 * files, and never drops a value silently.
 */
import { lineOf } from '../text/plain-text.ts';
import type { TableRow } from './table.ts';

interface Column {
  readonly name: string;
  readonly position: number;
}

/** Said of a row with a value in such a column. */
export const UNNAMED_NOT_READ = 'values in columns without a name in the header are not read';

/** Whether these are the columns of a table that the hub takes. */
export type IsKnownTable = (columns: readonly string[]) => boolean;

export class TableHeader {
  /** Fields of the header row, those without a name too. */
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

  /** The cells by column name, and what is wrong with some of them by their position. */
  row(line: number, texts: readonly string[], problems: ReadonlyMap<number, string> = new Map()): TableRow {
    const cells = Object.fromEntries(this.named.map(({ name, position }) => [name, texts[position] ?? '']));
    if (problems.size === 0 && this.columnsNamedTwice.size === 0) return { line, cells };
    const found = this.named.flatMap(({ name, position }) => {
      const problem = this.columnsNamedTwice.has(name) ? 'the header names this column twice' : problems.get(position);
      return problem === undefined ? [] : [[name, problem] as const];
    });
    return found.length === 0 ? { line, cells } : { line, cells, problems: Object.fromEntries(found) };
  }

  /** Behind the last column that has a name. */
  get width(): number {
    return Math.max(...this.namedPositions) + 1;
  }

  /** The first position with a text for which the header has no name; -1 when there is none. */
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
