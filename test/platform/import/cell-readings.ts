/** Reads one cell after the other, and says which were refused. */
import { RowRefused } from '../../../platform/import/cells.ts';
import type { TableRow } from '../../../platform/import/table.ts';

export function row(text: string): TableRow {
  return { line: 2, cells: { c: text } };
}

/** What each cell says, or `refused`. */
export function readings<Value>(read: (row: TableRow) => Value, texts: readonly string[]): (Value | 'refused')[] {
  return texts.map((text) => {
    try {
      return read(row(text));
    } catch (error) {
      expect(error).toBeInstanceOf(RowRefused);
      return 'refused';
    }
  });
}

export const refused = (count: number): string[] => Array<string>(count).fill('refused');
