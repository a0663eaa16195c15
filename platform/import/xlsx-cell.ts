/**
 * The value of a workbook's cell as plain text: numbers without exponent, dates as YYYY-MM-DD, booleans as true and false. An
 * uncertain value becomes a problem and is never guessed.
 */
import { dayOf } from '../base/days.ts';
import { unescapeText } from './xlsx-strings.ts';

export interface XlsxCell {
  /** The type that the sheet states; 'n', a number, if it states none. */
  readonly type: string;
  readonly style: number;
  /** undefined when the cell has no value element. */
  readonly value: string | undefined;
  readonly isFormula: boolean;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly countsFrom1904: boolean;
}

export type CellReading = { readonly text: string } | { readonly problem: string };

export function readCell(cell: XlsxCell, context: CellContext): CellReading {
  const { type, value } = cell;
  if (value === undefined) return cell.isFormula ? { problem: 'holds a formula without its result' } : { text: '' };
  // #N/A is a look-up without a result, so it means an empty cell.
  if (type === 'e') return value === '#N/A' ? { text: value } : { problem: `holds the error ${value}` };
  if (type === 'inlineStr') return { text: value };
  if (type === 'str') return { text: unescapeText(value) };
  if (value === '') return { text: '' };
  const text = typedText(cell, value, context);
  return text === undefined ? { problem: `holds "${value}", which is not ${describe(cell, context)}` } : { text };
}

/** A date with or without a time; with a zone only midnight, as the local day may otherwise be another. */
const isoDate = /^\d{4}-\d{2}-\d{2}(?=$|T[\d:.]+$|T00:00(?::00(?:\.0+)?)?Z$)/u;

const booleanTexts = new Map([
  ['1', 'true'],
  ['true', 'true'],
  ['0', 'false'],
  ['false', 'false'],
]);

function typedText({ type, style }: XlsxCell, value: string, context: CellContext): string | undefined {
  if (type === 's') return /^\d+$/u.test(value) ? context.strings[Number(value)] : undefined;
  if (type === 'b') return booleanTexts.get(value);
  if (type === 'd') return isoDate.exec(value)?.[0];
  if (type !== 'n') return undefined;
  return context.dateStyles.has(style) ? dateText(value, context.countsFrom1904) : plainDecimal(value);
}

function describe({ type, style }: XlsxCell, context: CellContext): string {
  if (type === 's') return 'the number of a text of this workbook';
  if (type === 'b') return 'true or false';
  if (type === 'd') return 'a date (YYYY-MM-DD)';
  if (type !== 'n') return 'of a known cell type';
  return context.dateStyles.has(style) ? 'a day of the calendar' : 'a number';
}

/** `1.5E-3` → `0.0015`, `12.0` → `12`, `52.243497900000001` → `52.2434979`: the shortest text for the same number. */
function plainDecimal(value: string): string | undefined {
  const number = numberOf(value);
  if (number === undefined) return undefined;
  const [digits = '', exponent] = String(number).split('e');
  if (exponent === undefined) return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

function numberOf(value: string): number | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

const secondsPerDay = 86_400;
/** 9999-12-31, the last day that Excel knows. */
const lastDay = Date.UTC(9999, 11, 31);

/** The day of a serial number; the time of day is dropped, after rounding to the second that Excel shows. */
function dateText(value: string, countsFrom1904: boolean): string | undefined {
  const serial = numberOf(value);
  if (serial === undefined) return undefined;
  const day = Math.floor(Math.round(serial * secondsPerDay) / secondsPerDay);
  if (countsFrom1904) return isoDay(Date.UTC(1904, 0, 1), day);
  // Excel keeps an error of Lotus 1-2-3: day 60 is 29 February 1900, which does not exist, so later days are one too high.
  if (day < 1 || day === 60) return undefined;
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30), day);
}

function isoDay(start: number, day: number): string | undefined {
  const time = start + day * secondsPerDay * 1000;
  return day < 0 || time > lastDay ? undefined : dayOf(new Date(time));
}
