/**
 * Reads a CSV file (RFC 4180) as a table. It counts lines itself: the parser's own count is wrong after a line break
 * inside quotes, and a person must find the line in an editor. It never repairs a record, it says what is wrong with it.
 */
import type { FileHandle } from 'node:fs/promises';
import { isNativeError } from 'node:util/types';
import { parse, type CsvError, type Parser } from 'csv-parse';
import { checkedText } from './csv-text.ts';
import { TableFileError } from './table-file.error.ts';
import type { TableFile, TableRow } from './table.ts';
import { TableHeader, UNNAMED_NOT_READ, type IsKnownTable } from './table-header.ts';

interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
  /** Why its fields are uncertain. */
  readonly problem: string | undefined;
}

interface CsvDialect {
  readonly delimiter: string;
  /** True if the first line only names the delimiter, as Excel writes it (`sep=;`). */
  readonly isDelimiterNamed: boolean;
}

/** The most bytes of one record: an unclosed quote would otherwise load the rest of the file. */
const maxRecordBytes = 1_000_000;

/** In locales whose list separator is `;` Excel writes it even into comma-separated text. */
const delimiters = [',', ';', '\t', '|'] as const;

/** The most filled lines above the header, such as a title, a date or a contact. */
export const maxLinesAboveHeader = 50;

export async function openCsvFile(handle: FileHandle, isKnownTable: IsKnownTable): Promise<Omit<TableFile, 'close'>> {
  const dialects = await possibleDialects(handle);
  const { dialect, record } =
    (await findKnownHeader(handle, dialects, isKnownTable)) ?? (await firstRecord(handle, dialects));
  const header = new TableHeader(record.fields);
  return {
    columns: header.columns,
    columnsNamedTwice: header.columnsNamedTwice,
    rows: () => rowsBelow(header, record.line, filledRecords(handle, dialect)),
  };
}

interface FoundHeader {
  readonly dialect: CsvDialect;
  readonly record: CsvRecord;
}

async function findKnownHeader(
  handle: FileHandle,
  dialects: readonly CsvDialect[],
  isKnownTable: IsKnownTable,
): Promise<FoundHeader | undefined> {
  for (const dialect of dialects) {
    let above = 0;
    for await (const record of filledRecords(handle, dialect)) {
      if (isKnownTable(new TableHeader(record.fields).columns)) return { dialect, record };
      above += 1;
      if (above > maxLinesAboveHeader) break;
    }
  }
  return undefined;
}

async function firstRecord(handle: FileHandle, [dialect]: readonly CsvDialect[]): Promise<FoundHeader> {
  if (dialect) for await (const record of filledRecords(handle, dialect)) return { dialect, record };
  throw new TableFileError('NOT_A_TABLE', 'The file has no header row: all its lines are empty.');
}

async function* rowsBelow(
  header: TableHeader,
  headerLine: number,
  records: AsyncIterable<CsvRecord>,
): AsyncGenerator<TableRow, void, undefined> {
  for await (const { line, fields, problem } of records) {
    if (line <= headerLine) continue;
    const texts = fields.map((field) => field.trim());
    const row = header.row(line, texts);
    // Some programs write row numbers into a first column without a name.
    const notes = header.strayPosition(texts) < 0 ? undefined : [UNNAMED_NOT_READ];
    yield { ...row, problem: problem ?? strayProblem(header, texts) ?? cutProblem(header, fields), notes };
  }
}

/** Programs omit or add empty fields at the end of a line; a value beyond the header means that values have shifted. */
function strayProblem(header: TableHeader, fields: readonly string[]): string | undefined {
  const stray = header.strayPosition(fields, header.width);
  if (stray < 0) return undefined;
  return `it holds "${fields[stray] ?? ''}" in field ${String(stray + 1)}, for which the header has no name; quote a text that holds the delimiter`;
}

/** A field that begins with a blank is the rest of an unquoted text with the delimiter; with empty last fields, nothing else shows it. */
function cutProblem(header: TableHeader, fields: readonly string[]): string | undefined {
  const rest =
    fields.length > header.fields ? fields.findIndex((field, index) => index > 0 && /^\s+\S/.test(field)) : -1;
  if (rest < 0) return undefined;
  return `it has ${String(fields.length)} fields and the header ${String(header.fields)}, and "${fields[rest]?.trim() ?? ''}" may belong to the field before it; quote a text that holds the delimiter`;
}

async function* filledRecords(handle: FileHandle, dialect: CsvDialect): AsyncGenerator<CsvRecord, void, undefined> {
  for await (const { line, fields, problem } of allRecords(handle, dialect)) {
    if (dialect.isDelimiterNamed && line === 1) continue;
    if (fields.map((field) => field.trim()).some((text) => text !== '' && text !== END_OF_FILE)) {
      yield { line, fields, problem };
    }
  }
}

/** DOS programs end a text with Ctrl-Z. */
const END_OF_FILE = '\u001A';

/** Writes chunks to the parser and yields its records at once, so that no record waits for another chunk. */
async function* allRecords(handle: FileHandle, { delimiter }: CsvDialect): AsyncGenerator<CsvRecord, void, undefined> {
  const records: CsvRecord[] = [];
  const isRegular = regularRecord(delimiter);
  let line = 1;
  const parser = parse({
    bom: true,
    delimiter,
    // Given explicitly: the parser would apply the first line's ending to all lines and join others.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // Lets the parser continue after a misplaced quote; such a record is found by its raw text.
    relax_quotes: true,
    raw: true,
    max_record_size: maxRecordBytes,
    on_record: (record: unknown) => {
      const { raw, record: fields } = record as { readonly raw: string; readonly record: string[] };
      const hasQuotes = raw.includes('"');
      const breaks = hasQuotes ? countLineBreaks(raw.replace(/[\r\n]+$/u, '')) : 0;
      const problem = hasQuotes && !isRegular.test(raw) ? quoteProblem(line, breaks) : undefined;
      records.push({ line, fields, problem });
      line += 1 + breaks;
      return null;
    },
  });
  // The error reaches us through the callback; an unhandled error event would end the process.
  parser.on('error', () => undefined);
  try {
    for await (const chunk of checkedText(handle)) {
      await feed(parser, chunk);
      yield* records.splice(0);
    }
    await feed(parser, null);
    yield* records;
  } catch (error) {
    throw error instanceof TableFileError ? error : refusal(error, line);
  } finally {
    parser.destroy();
  }
}

/** Matches a record in which each quote opens or closes a field, or is doubled inside one. */
function regularRecord(delimiter: string): RegExp {
  const separator = delimiter === '\t' ? '\\t' : `\\${delimiter}`;
  const field = `(?:"[^"]*(?:""[^"]*)*"|[^"${separator}]*)`;
  return new RegExp(`^${field}(?:${separator}${field})*[\\r\\n]*$`);
}

function quoteProblem(line: number, breaks: number): string {
  const where = breaks === 0 ? '' : `the record goes to line ${String(line + breaks)}, and `;
  return `${where}a quote stands where none may; quote the whole field, and write a quote inside it twice`;
}

function feed(parser: Parser, chunk: Buffer | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      if (error) reject(error);
      else resolve();
    };
    if (chunk === null) parser.end(settle);
    else parser.write(chunk, settle);
  });
}

/** `line` is the first line of the unfinished record. */
function refusal(error: unknown, line: number): TableFileError {
  const sentences: Partial<Record<CsvError['code'], string>> = {
    CSV_QUOTE_NOT_CLOSED: `A quote opened in the record in line ${String(line)} is never closed.`,
    CSV_MAX_RECORD_SIZE: `The record in line ${String(line)} is longer than ${String(maxRecordBytes)} bytes; a quote may not be closed.`,
  };
  const code = isNativeError(error) && 'code' in error ? (error.code as CsvError['code']) : undefined;
  const sentence = code && sentences[code];
  if (sentence !== undefined) return new TableFileError('BROKEN_FILE', sentence, { line, cause: error });
  const stopped = `Reading stopped in line ${String(line)} (${code ?? 'unknown reason'}).`;
  return new TableFileError('FILE_NOT_READABLE', stopped, { line, cause: error });
}

function countLineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}

/** The delimiter that the file names, then all others, the most frequent in the first filled line first. */
async function possibleDialects(handle: FileHandle): Promise<CsvDialect[]> {
  const { value } = await checkedText(handle).next();
  const beginning = (value ?? Buffer.alloc(0)).toString('utf8').replace(/^\uFEFF/u, '');
  const named = /^"?sep=([^\w\s"]|\t)"?[,;\t|]*[\r\n]/iu.exec(beginning)?.[1];
  const unquoted = beginning.replace(/"[^"]*"/gu, 'quoted');
  const firstLine = /[^\s\uFEFF][^\r\n]*/u.exec(unquoted)?.[0] ?? '';
  const count = (delimiter: string): number => firstLine.split(delimiter).length;
  const isDelimiterNamed = named !== undefined;
  const possible = delimiters.toSorted((one, other) => count(other) - count(one));
  // A program may have rewritten the file with another delimiter than its first line names.
  return [...(isDelimiterNamed ? [named] : []), ...possible].map((delimiter) => ({ delimiter, isDelimiterNamed }));
}
