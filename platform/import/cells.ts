/** Reads the cells of a row as facts; a cell that cannot be read refuses its row with the column and the value. */
import { isCivilDate } from '../graphql/scalars.ts';
import type { TableRow } from './table-file.ts';

/** A row that cannot be taken, in words for the person who imports it. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
}

export type Cells = TableRow['cells'];

/** The text of a cell with single spaces, null when it is empty: sources type names with two spaces or hard ones. */
export function textCell(cells: Cells, column: string, maxLength = 300): string | null {
  const text = (cells[column] ?? '').replace(/\s+/g, ' ').trim();
  if (text.length > maxLength) {
    throw new RowRefused(`${column} has ${String(text.length)} characters, ${String(maxLength)} at most are kept`);
  }
  return text === '' ? null : text;
}

export function neededText(cells: Cells, column: string, maxLength = 300): string {
  const text = textCell(cells, column, maxLength);
  if (text === null) throw new RowRefused(`${column} is empty`);
  return text;
}

export function wholeNumberCell(cells: Cells, column: string): number | null {
  const text = textCell(cells, column);
  if (text === null) return null;
  if (/^\d{1,15}(\.0+)?$/.test(text)) return Number(text);
  throw new RowRefused(`${column} is "${text}", a whole number is needed`);
}

export function decimalCell(cells: Cells, column: string): number | null {
  const text = textCell(cells, column);
  if (text === null) return null;
  if (/^-?\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  throw new RowRefused(`${column} is "${text}", a number is needed`);
}

export function dateCell(cells: Cells, column: string): string | null {
  const text = textCell(cells, column);
  if (text === null || isCivilDate(text)) return text;
  throw new RowRefused(`${column} is "${text}", a day such as 2020-01-31 is needed`);
}

/** 1 or 0, as both engines store it. */
export function flagCell(cells: Cells, column: string): 0 | 1 {
  const text = (textCell(cells, column) ?? '').toLowerCase();
  if (text === 'true' || text === '1') return 1;
  if (text === 'false' || text === '0') return 0;
  throw new RowRefused(`${column} is "${text}", true or false is needed`);
}

export function choiceCell<Choice extends string>(
  cells: Cells,
  column: string,
  choices: readonly Choice[],
): Choice | null {
  const text = textCell(cells, column);
  if (text === null) return null;
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new RowRefused(`${column} is "${text}"; accepted are ${choices.join(', ')}`);
}

export function neededChoice<Choice extends string>(cells: Cells, column: string, choices: readonly Choice[]): Choice {
  const choice = choiceCell(cells, column, choices);
  if (choice === null) throw new RowRefused(`${column} is empty; accepted are ${choices.join(', ')}`);
  return choice;
}

export function countryCell(cells: Cells, column: string): string {
  const text = neededText(cells, column).toUpperCase();
  if (/^[A-Z]{2}$/.test(text)) return text;
  throw new RowRefused(`${column} is "${text}", an ISO 3166-1 code of two letters is needed`);
}
