/** Reads the cells of a row as values. If a cell cannot be read, its row is refused with the column and the value. */
import { sourceKey } from '../base/source-key.ts';
import { isCivilDate } from '../graph/scalars.ts';
import { isNoName, isNothing } from '../text/nothing.ts';
import { lineOf } from '../text/plain-text.ts';
import { countryOf } from '../base/country-codes.ts';
import type { TableRow } from './table.ts';

/** Thrown for a row that cannot be imported; the message is for the operator. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
}

const MAX_TEXT = 300;
/** The largest GraphQL Int (32 bits). */
export const MAX_INT = 2_147_483_647;

/** A text in one line, cleaned as mutations clean it; null if the cell says nothing. */
export function textCell(row: TableRow, column: string, maxLength = MAX_TEXT): string | null {
  const text = lineCell(row, column);
  return isNothing(text) ? null : fitting(text, column, maxLength);
}

export function neededText(row: TableRow, column: string, maxLength = MAX_TEXT): string {
  return needed(textCell(row, column, maxLength), column);
}

/** A name other than that of the row itself. A number alone means nothing, or belongs to another column. */
export function otherNameCell(row: TableRow, column: string): string | null {
  const text = textCell(row, column);
  if (text !== null && !/\p{L}/u.test(text)) throw new RowRefused(`${column} is "${text}", a name has letters`);
  return text;
}

/** The name of the row itself. */
export function neededName(row: TableRow, column: string, maxLength = MAX_TEXT): string {
  const text = lineCell(row, column);
  return needed(isNoName(text) ? null : fitting(text, column, maxLength), column);
}

/** The key of the row in its source; the same number is the same key, however it is written. */
export function keyCell(row: TableRow, column: string, maxLength = MAX_TEXT): string | null {
  const text = textCell(row, column, maxLength);
  if (text === null) return null;
  const written = numberText(text);
  const key = sourceKey(written);
  if (key === null) throw new RowRefused(`${column} is "${text}", a number in digits alone is needed, such as 16647`);
  if (key !== text) note(row, `${column}: a number written otherwise than in digits is taken as the number`);
  return key;
}

export function neededKey(row: TableRow, column: string, maxLength = MAX_TEXT): string {
  return needed(keyCell(row, column, maxLength), column);
}

/**
 * Accepts digits, or digits with `.0`, as some programs write every number. Any other separator is ambiguous: "24.000" is 24
 * to one program and 24,000 to another.
 */
export function wholeNumberCell(row: TableRow, column: string, most = MAX_INT): number | null {
  const text = textCell(row, column);
  if (text === null) return null;
  if (!/^\d{1,15}(\.(?!000$)0+)?$/.test(numberText(text))) {
    throw new RowRefused(`${column} is "${text}", a whole number is needed, in digits alone`);
  }
  const value = Number(numberText(text));
  if (value > most) throw new RowRefused(`${column} is ${text}, at most ${String(most)} is possible`);
  return value;
}

/** A year in which something was done, not before the year `from`. */
export function pastYearCell(row: TableRow, column: string, from: number): number | null {
  const year = wholeNumberCell(row, column);
  const thisYear = new Date().getUTCFullYear();
  if (year === null || (year >= from && year <= thisYear)) return year;
  throw new RowRefused(
    `${column} is ${String(year)}, a year from ${String(from)} until ${String(thisYear)} is possible`,
  );
}

/** A decimal below a thousand, such as degrees, where a comma can only be the decimal separator. */
export function decimalCell(row: TableRow, column: string, limit: number): number | null {
  const text = textCell(row, column);
  if (text === null) return null;
  const written = numberText(text).replace(/^(-?\d{1,3}),(\d+)$/, '$1.$2');
  if (!/^-?\d{1,15}(\.\d+)?(e-\d{1,2})?$/i.test(written)) {
    throw new RowRefused(`${column} is "${text}", a number is needed, such as 59.1`);
  }
  const value = Number(written);
  if (Math.abs(value) > limit) {
    throw new RowRefused(`${column} is ${written}, at most ${String(limit)} is possible`);
  }
  if (text.includes(',')) note(row, `${column}: a comma is taken as the decimal point`);
  return value;
}

/** A day, or a moment of it without a zone. */
const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?$/;
const MIDNIGHT_IN_UTC = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)$/;

interface Days {
  readonly from: string;
  readonly until: string;
}

/**
 * A day, written year first. A time of day after it is ignored; with a zone it is refused, as the local day may be another.
 */
export function dateCell(row: TableRow, column: string, { from, until }: Days): string | null {
  const text = textCell(row, column);
  if (text === null) return null;
  const day = (DAY.exec(text) ?? MIDNIGHT_IN_UTC.exec(text))?.[1];
  if (day === undefined || !isCivilDate(day)) {
    throw new RowRefused(`${column} is "${text}", a day such as 2020-01-31 is needed`);
  }
  if (day < from || day > until) {
    throw new RowRefused(`${column} is ${day}, a day from ${from} until ${until} is possible`);
  }
  return day;
}

export function neededDate(row: TableRow, column: string, days: Days): string {
  return needed(dateCell(row, column, days), column);
}

/** 1 or 0, as both engines store it. */
export function flagCell(row: TableRow, column: string): 0 | 1 {
  const text = lineCell(row, column);
  if (/^(true|1|1\.0)$/i.test(text)) return 1;
  if (/^(false|0|0\.0)$/i.test(text)) return 0;
  throw new RowRefused(`${column} is ${text === '' ? 'empty' : `"${text}"`}, true or false is needed`);
}

/** One of a closed list, in upper or lower case; a choice may be a word that elsewhere means nothing (NONE). */
export function choiceCell<Choice extends string>(
  row: TableRow,
  column: string,
  choices: readonly Choice[],
): Choice | null {
  const text = lineCell(row, column);
  const word = text.toUpperCase().replace(/[\s-]+/g, '_');
  const choice = choices.find((one) => one === word);
  if (choice !== undefined) return choice;
  if (isNothing(text)) return null;
  throw new RowRefused(`${column} is "${text}"; accepted are ${choices.join(', ')}`);
}

export function neededChoice<Choice extends string>(row: TableRow, column: string, choices: readonly Choice[]): Choice {
  const choice = choiceCell(row, column, choices);
  if (choice === null) throw new RowRefused(`${column} is empty; accepted are ${choices.join(', ')}`);
  return choice;
}

/** NA, which elsewhere means nothing, is Namibia here. */
export function countryCell(row: TableRow, column: string): string {
  const text = lineCell(row, column).toUpperCase();
  const country = countryOf(text);
  if (country === null && isNothing(text)) throw new RowRefused(`${column} is empty`);
  if (country === null) {
    const why = text.length === 2 ? 'which is no country of ISO 3166-1' : 'an ISO 3166-1 code of two letters is needed';
    throw new RowRefused(`${column} is "${text}", ${why}`);
  }
  if (country !== text) note(row, `${column}: ${text} is known as ${country}`);
  return country;
}

/** Adds a note to a row that is imported. */
function note(row: TableRow, text: string): void {
  (row.notes ??= []).push(text);
}

function needed(text: string | null, column: string): string {
  if (text === null) throw new RowRefused(`${column} is empty`);
  return text;
}

/** Matches ordinary texts, of which a file has some hundred thousand; they skip the cleaning. */
const CLEAN = /^(?:[!-%'-;=-~]+(?: [!-%'-;=-~]+)*)?$/;
/** What a spreadsheet shows in place of a value. */
const ERROR_VALUE =
  /^#(REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA|#+)$/i;

/** The cell as cleaned text, '' when it is empty or the table has no such column. */
function lineCell(row: TableRow, column: string): string {
  const problem = row.problems?.[column];
  if (problem !== undefined) throw new RowRefused(`${column}: ${problem}`);
  const cell = row.cells[column] ?? '';
  const text = (CLEAN.test(cell) ? cell : lineOf(cell)).replace(/^="(.*)"$/, '$1');
  if (ERROR_VALUE.test(text)) throw new RowRefused(`${column} holds the error ${text} of a spreadsheet`);
  if (text.includes('\uFFFD')) throw new RowRefused(`${column} is "${text}", of which a letter was lost in the file`);
  return text;
}

/** Removes the apostrophe by which spreadsheets mark a number as text. */
function numberText(text: string): string {
  return text.replace(/^'(?=\d)/, '');
}

function fitting(text: string, column: string, maxLength: number): string {
  if (text.length > maxLength) {
    throw new RowRefused(`${column} has ${String(text.length)} characters, ${String(maxLength)} at most are kept`);
  }
  return text;
}
