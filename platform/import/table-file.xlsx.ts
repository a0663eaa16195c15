/**
 * Reads the one data sheet of an Excel workbook as a table.
 *
 * Which sheet that is: a published workbook carries a cover page and an explanation of the columns beside its data, in
 * any order and under any name. Among the visible sheets the table is the one whose first filled row has the most filled
 * cells, and at least two; that row is the header. Two sheets with equally many are refused, not guessed between.
 */
import type { FileHandle } from 'node:fs/promises';
import { TableFileError } from './table-file.error.ts';
import type { TableFile, TableRow } from './table-file.ts';
import { TableHeader } from './table-header.ts';
import type { CellContext } from './xlsx-cell.ts';
import { openXlsxPackage, type XlsxPackage } from './xlsx-package.ts';
import { sheetRows, type SheetRow } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readDateStyles } from './xlsx-styles.ts';
import { readWorkbook, type XlsxSheet } from './xlsx-workbook.ts';

interface Candidate {
  readonly sheet: XlsxSheet;
  readonly headerRow: SheetRow;
  readonly columnCount: number;
}

const leastColumns = 2;

export async function openXlsxFile(handle: FileHandle): Promise<Pick<TableFile, 'columns' | 'rows'>> {
  const xlsx = await openXlsxPackage(handle);
  const workbook = await readWorkbook(xlsx);
  const context: CellContext = {
    strings: await readSharedStrings(xlsx, workbook.stringsPart),
    dateStyles: await readDateStyles(xlsx, workbook.stylesPart),
    countsFrom1904: workbook.countsFrom1904,
  };
  const { sheet, headerRow } = await findDataSheet(xlsx, workbook.sheets, context);
  const { line, texts } = readable(sheet, headerRow);
  const header = new TableHeader(line, texts);
  return { columns: header.columns, rows: () => rowsBelow(header, headerRow, sheet, sheetRows(xlsx, sheet, context)) };
}

async function* rowsBelow(
  header: TableHeader,
  headerRow: SheetRow,
  sheet: XlsxSheet,
  rows: AsyncIterable<SheetRow>,
): AsyncGenerator<TableRow, void, undefined> {
  for await (const row of rows) {
    if (row.line === headerRow.line || isEmpty(row)) continue;
    const { line, texts } = readable(sheet, row);
    yield header.row(line, texts);
  }
}

async function findDataSheet(
  xlsx: XlsxPackage,
  sheets: readonly XlsxSheet[],
  context: CellContext,
): Promise<Candidate> {
  const candidates: Candidate[] = [];
  for (const sheet of sheets) {
    const headerRow = await findFirstFilledRow(sheetRows(xlsx, sheet, context));
    if (headerRow === undefined) continue;
    candidates.push({ sheet, headerRow, columnCount: headerRow.texts.filter((text) => text !== '').length });
  }
  const [widest, next] = candidates.toSorted((a, b) => b.columnCount - a.columnCount);
  if (widest === undefined || widest.columnCount < leastColumns) {
    const names = sheets.map(({ name }) => `"${name}"`).join(', ') || 'none';
    const sentence = `No visible sheet of the workbook starts with a header row of at least ${String(leastColumns)} columns`;
    throw new TableFileError('NOT_A_TABLE', `${sentence}; its visible sheets are: ${names}.`);
  }
  if (next?.columnCount === widest.columnCount) {
    const both = `"${widest.sheet.name}" and "${next.sheet.name}"`;
    const sentence = `The sheets ${both} could both be the table; keep one of them in the workbook.`;
    throw new TableFileError('NOT_A_TABLE', sentence);
  }
  return widest;
}

async function findFirstFilledRow(rows: AsyncIterable<SheetRow>): Promise<SheetRow | undefined> {
  for await (const row of rows) {
    if (!isEmpty(row)) return row;
  }
  return undefined;
}

function isEmpty(row: SheetRow): boolean {
  return row.problem === undefined && row.texts.every((text) => text === '');
}

function readable(sheet: XlsxSheet, row: SheetRow): SheetRow {
  if (row.problem === undefined) return row;
  const sentence = `Row ${String(row.line)} of the sheet "${sheet.name}": ${row.problem}.`;
  throw new TableFileError('BROKEN_FILE', sentence, { line: row.line });
}
