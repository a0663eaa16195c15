/**
 * Reads the one data sheet of an Excel workbook as a table.
 *
 * A published workbook also has a cover page and an explanation of the columns, in any order and under any name. The table is
 * the visible sheet with the header of a known table, below at most a few lines of title. If no sheet has one, it is the
 * sheet whose first filled row has the most filled cells, at least two. Two such sheets are refused.
 */
import type { FileHandle } from 'node:fs/promises';
import { maxLinesAboveHeader } from './table-file.csv.ts';
import { TableFileError } from './table-file.error.ts';
import type { TableFile, TableRow } from './table.ts';
import { TableHeader, UNNAMED_NOT_READ, type IsKnownTable } from './table-header.ts';
import type { CellContext } from './xlsx-cell.ts';
import { openXlsxPackage, type XlsxPackage } from './xlsx-package.ts';
import { MergedAreas, sheetRows, type SheetRow } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readDateStyles } from './xlsx-styles.ts';
import { readWorkbook, type XlsxSheet } from './xlsx-workbook.ts';

interface Candidate {
  readonly sheet: XlsxSheet;
  readonly headerRow: SheetRow;
}

const leastColumns = 2;

export async function openXlsxFile(handle: FileHandle, isKnownTable: IsKnownTable): Promise<Omit<TableFile, 'close'>> {
  const xlsx = await openXlsxPackage(handle);
  const workbook = await readWorkbook(xlsx);
  const context: CellContext = {
    strings: await readSharedStrings(xlsx, workbook.stringsPart),
    dateStyles: await readDateStyles(xlsx, workbook.stylesPart),
    countsFrom1904: workbook.countsFrom1904,
  };
  const { sheet, headerRow } =
    (await findKnownSheet(xlsx, workbook.sheets, { context, isKnownTable })) ??
    (await findWidestSheet(xlsx, workbook.sheets, context));
  const header = new TableHeader(headerRow.texts);
  const merged = new MergedAreas();
  return {
    columns: header.columns,
    columnsNamedTwice: header.columnsNamedTwice,
    rows: () => rowsBelow(header, { headerRow, merged }, sheetRows(xlsx, sheet, context, merged)),
  };
}

async function* rowsBelow(
  header: TableHeader,
  { headerRow, merged }: { readonly headerRow: SheetRow; readonly merged: MergedAreas },
  rows: AsyncIterable<SheetRow>,
): AsyncGenerator<TableRow, void, undefined> {
  for await (const row of rows) {
    const { line, texts, problems } = row;
    if (line <= headerRow.line || isEmpty(row)) continue;
    const read = header.row(line, texts, new Map([...merged.problemsOf(line), ...problems]));
    // Cells have fixed positions, so a remark beside the table does not shift other cells.
    yield header.strayPosition(texts) < 0 ? read : { ...read, notes: [UNNAMED_NOT_READ] };
  }
}

interface Search {
  readonly context: CellContext;
  readonly isKnownTable: IsKnownTable;
}

async function findKnownSheet(
  xlsx: XlsxPackage,
  sheets: readonly XlsxSheet[],
  search: Search,
): Promise<Candidate | undefined> {
  const candidates: Candidate[] = [];
  for (const sheet of sheets) {
    const headerRow = await findKnownHeader(sheetRows(xlsx, sheet, search.context), search.isKnownTable);
    if (headerRow) candidates.push({ sheet, headerRow });
  }
  const [first, next] = candidates;
  if (first && next) throw bothTables(first, next);
  return first;
}

async function findKnownHeader(
  rows: AsyncIterable<SheetRow>,
  isKnownTable: IsKnownTable,
): Promise<SheetRow | undefined> {
  let above = 0;
  for await (const row of rows) {
    if (isEmpty(row)) continue;
    if (isKnownTable(new TableHeader(row.texts).columns)) return row;
    above += 1;
    if (above > maxLinesAboveHeader) break;
  }
  return undefined;
}

async function findWidestSheet(
  xlsx: XlsxPackage,
  sheets: readonly XlsxSheet[],
  context: CellContext,
): Promise<Candidate> {
  const candidates: (Candidate & { readonly columnCount: number })[] = [];
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
  if (next?.columnCount === widest.columnCount) throw bothTables(widest, next);
  return widest;
}

function bothTables(one: Candidate, other: Candidate): TableFileError {
  const both = `"${one.sheet.name}" and "${other.sheet.name}"`;
  return new TableFileError(
    'NOT_A_TABLE',
    `The sheets ${both} could both be the table; keep one of them in the workbook.`,
  );
}

async function findFirstFilledRow(rows: AsyncIterable<SheetRow>): Promise<SheetRow | undefined> {
  for await (const row of rows) {
    if (!isEmpty(row)) return row;
  }
  return undefined;
}

function isEmpty({ texts, problems }: SheetRow): boolean {
  return problems.size === 0 && texts.every((text) => text === '');
}
