/**
 * Streams the rows of one sheet. Rows and cells may be missing, and need not state their position. The stated size of the sheet
 * (`dimension`) is ignored, because programs write it wrongly.
 */
import { TableFileError } from './table-file.error.ts';
import { readCell, type CellContext } from './xlsx-cell.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { RichText } from './xlsx-strings.ts';
import type { XlsxSheet } from './xlsx-workbook.ts';
import { streamXml, type XmlAttributes, type XmlListener } from './xlsx-xml.ts';

export interface SheetRow {
  /** The row number that Excel shows. */
  readonly line: number;
  /** Trimmed texts from column A on; '' where the sheet has no cell. */
  readonly texts: readonly string[];
  /** Why cells could not be read, by position. Not thrown, as the column or sheet may not be needed. */
  readonly problems: ReadonlyMap<number, string>;
}

/**
 * Areas of merged cells. A sheet lists them after its rows, so they are known once all rows have been read. Only the first cell
 * of an area has the value that Excel shows over all of it.
 */
export class MergedAreas {
  private readonly areas = new Map<string, { first: CellPlace; last: CellPlace }>();

  add(reference: string): void {
    const [first, last] = reference.split(':').map(cellPlace);
    if (first && last) this.areas.set(reference, { first, last });
  }

  /** The cells of a row that are inside a merged area and so lack their value, by position. */
  problemsOf(line: number): ReadonlyMap<number, string> {
    const problems = new Map<number, string>();
    for (const [reference, { first, last }] of this.areas) {
      if (line < first.line || line > last.line) continue;
      for (let column = first.column; column <= last.column; column += 1) {
        if (line === first.line && column === first.column) continue;
        problems.set(column, `cell ${columnLetters(column)}${String(line)} is merged with others (${reference})`);
      }
    }
    return problems;
  }
}

interface CellPlace {
  readonly line: number;
  readonly column: number;
}

function cellPlace(reference: string): CellPlace {
  return { line: Number(/\d+$/u.exec(reference)?.[0]), column: columnIndex(reference) };
}

/** Column XFD, the last one that Excel has. */
const maxColumns = 16_384;
/** The most characters of one row, as for a CSV record. */
const maxRowLength = 1_000_000;

export async function* sheetRows(
  xlsx: XlsxPackage,
  sheet: XlsxSheet,
  context: CellContext,
  merged = new MergedAreas(),
): AsyncGenerator<SheetRow, void, undefined> {
  const rows: SheetRow[] = [];
  yield* streamXml(xlsx, sheet.part, new SheetListener(sheet.name, context, rows, merged), rows);
}

class SheetListener implements XmlListener {
  private readonly sheetName: string;
  private readonly context: CellContext;
  private readonly rows: SheetRow[];
  private readonly merged: MergedAreas;
  private isInData = false;
  private line = 0;
  private texts: string[] = [];
  private rowLength = 0;
  private problems = new Map<number, string>();
  private column = -1;
  private cell: XmlAttributes = {};
  private value: string | undefined;
  private isInValue = false;
  private isFormula = false;
  private readonly inlineText = new RichText();

  constructor(sheetName: string, context: CellContext, rows: SheetRow[], merged: MergedAreas) {
    this.sheetName = sheetName;
    this.context = context;
    this.rows = rows;
    this.merged = merged;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetData') this.isInData = true;
    if (name === 'mergeCell') this.merged.add(attributes['ref'] ?? '');
    if (!this.isInData) return;
    if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.isFormula = true;
    else if (name === 'v') this.openValue();
    else this.inlineText.open(name);
  }

  text(text: string): void {
    if (!this.isInData) return;
    this.rowLength += text.length;
    if (this.rowLength > maxRowLength) throw this.refusal(`is longer than ${String(maxRowLength)} characters`);
    if (this.isInValue) this.value = `${this.value ?? ''}${text}`;
    else this.inlineText.text(text);
  }

  close(name: string): void {
    if (!this.isInData) return;
    if (name === 'sheetData') this.isInData = false;
    else if (name === 'row') this.rows.push({ line: this.line, texts: this.texts, problems: this.problems });
    else if (name === 'c') this.closeCell();
    else if (name === 'is') this.value = this.inlineText.take();
    else if (name === 'v') this.isInValue = false;
    else this.inlineText.close(name);
  }

  private openRow(number: string | undefined): void {
    const line = number === undefined ? this.line + 1 : Number(number);
    if (!Number.isSafeInteger(line) || line <= this.line) {
      throw this.refusal(`is followed by a row numbered "${number ?? ''}"`);
    }
    this.line = line;
    this.texts = [];
    this.rowLength = 0;
    this.problems = new Map();
    this.column = -1;
  }

  private openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : columnIndex(reference);
    if (this.column < 0 || this.column >= maxColumns) throw this.refusal(`has a cell at "${reference ?? 'XFE'}"`);
    this.cell = attributes;
    this.value = undefined;
    this.isFormula = false;
    this.inlineText.start();
  }

  private openValue(): void {
    this.value = '';
    this.isInValue = true;
  }

  private closeCell(): void {
    const { t: type = 'n', s: style = '0' } = this.cell;
    const cell = { type, style: Number(style), value: this.value, isFormula: this.isFormula };
    const reading = readCell(cell, this.context);
    if ('problem' in reading) {
      this.problems.set(this.column, `cell ${columnLetters(this.column)}${String(this.line)} ${reading.problem}`);
      return;
    }
    while (this.texts.length < this.column) this.texts.push('');
    this.texts[this.column] = reading.text.trim();
  }

  private refusal(what: string): TableFileError {
    const { line } = this;
    return new TableFileError('BROKEN_FILE', `Row ${String(line)} of the sheet "${this.sheetName}" ${what}.`, { line });
  }
}

/** `A7` → 0, `AB7` → 27; -1 for anything else. */
function columnIndex(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/iu.exec(reference)?.[1] ?? '';
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
