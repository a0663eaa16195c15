/**
 * Reads a CSV file (RFC 4180) as a table. It counts lines itself: the parser's own count is wrong after a line break
 * inside quotes, and a person must find the line in an editor. It never repairs a record, it refuses it.
 */
import type { FileHandle } from 'node:fs/promises';
import { isNativeError } from 'node:util/types';
import { parse, type CsvError, type Parser } from 'csv-parse';
import { checkedText } from './csv-text.ts';
import { TableFileError } from './table-file.error.ts';
import type { TableFile, TableRow } from './table-file.ts';
import { TableHeader } from './table-header.ts';

interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Bytes of one record. A quote that is never closed would otherwise pull the rest of the file into memory. */
const maxRecordBytes = 1_000_000;

/** Where Excel's list separator is `;` it writes that even when asked for comma-separated text. */
const delimiters = [',', ';', '\t'] as const;

export async function openCsvFile(handle: FileHandle): Promise<Pick<TableFile, 'columns' | 'rows'>> {
  const delimiter = await findDelimiter(handle);
  for await (const record of filledRecords(handle, delimiter)) {
    const header = new TableHeader(record.line, record.fields);
    return { columns: header.columns, rows: () => rowsBelow(header, record.line, filledRecords(handle, delimiter)) };
  }
  throw new TableFileError('NOT_A_TABLE', 'The file has no header row: all its lines are empty.');
}

async function* rowsBelow(
  header: TableHeader,
  headerLine: number,
  records: AsyncIterable<CsvRecord>,
): AsyncGenerator<TableRow, void, undefined> {
  for await (const { line, fields } of records) {
    if (line === headerLine) continue;
    if (fields.length !== header.width) {
      const counts = `${String(fields.length)} fields, but the header has ${String(header.width)}`;
      throw new TableFileError('BROKEN_FILE', `The record in line ${String(line)} has ${counts}.`, { line });
    }
    yield header.row(line, fields);
  }
}

async function* filledRecords(handle: FileHandle, delimiter: string): AsyncGenerator<CsvRecord, void, undefined> {
  for await (const { line, fields } of allRecords(handle, delimiter)) {
    const texts = fields.map((field) => field.trim());
    if (texts.some((text) => text !== '')) yield { line, fields: texts };
  }
}

/** Feeds the parser chunk by chunk and takes its records as it finds them, so no record waits for another chunk. */
async function* allRecords(handle: FileHandle, delimiter: string): AsyncGenerator<CsvRecord, void, undefined> {
  const found: CsvRecord[] = [];
  let line = 1;
  const parser = parse({
    bom: true,
    delimiter,
    // Named, not discovered: the parser would take the first line's ending for all and glue other lines together.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: maxRecordBytes,
    on_record: (fields: string[]) => {
      found.push({ line, fields });
      line += 1 + fields.reduce((sum, field) => sum + countLineBreaks(field), 0);
      return null;
    },
  });
  // The error reaches us through `feed`; the event that comes with it would end the process if nobody listened.
  parser.on('error', () => undefined);
  try {
    for await (const chunk of checkedText(handle)) {
      await feed(parser, chunk);
      yield* found.splice(0);
    }
    await feed(parser, null);
    yield* found;
  } catch (error) {
    throw error instanceof TableFileError ? error : refusal(error, line);
  } finally {
    parser.destroy();
  }
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

/** `line` is where the record starts that could not be finished. */
function refusal(error: unknown, line: number): TableFileError {
  const sentences: Partial<Record<CsvError['code'], string>> = {
    CSV_QUOTE_NOT_CLOSED: `A quote opened in the record in line ${String(line)} is never closed.`,
    CSV_INVALID_CLOSING_QUOTE: `In the record in line ${String(line)} text follows a closing quote; a quote inside quotes is written twice.`,
    INVALID_OPENING_QUOTE: `In the record in line ${String(line)} a quote stands inside an unquoted field; quote the whole field.`,
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

/** The delimiter that stands most often in the first filled line, outside quotes. */
async function findDelimiter(handle: FileHandle): Promise<string> {
  const { value } = await checkedText(handle).next();
  const unquoted = (value ?? Buffer.alloc(0)).toString('utf8').replace(/"[^"]*"/gu, 'quoted');
  const firstLine = /[^\s\uFEFF][^\r\n]*/u.exec(unquoted)?.[0] ?? '';
  const counts = delimiters.map((delimiter) => ({ delimiter, count: firstLine.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
