/**
 * A table that a person hands in: CSV text or an Excel workbook, read row by row in constant memory. It tells names,
 * lines and texts; what a cell means ("-" for empty, a country code) is for the importer of that table to say.
 */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { isNativeError } from 'node:util/types';
import { openCsvFile } from './table-file.csv.ts';
import { TableFileError } from './table-file.error.ts';
import { openXlsxFile } from './table-file.xlsx.ts';

export { TableFileError, type TableFileErrorCode } from './table-file.error.ts';

export interface TableRow {
  /** Where a person finds the row: the line of the CSV file on which it starts, or the row number of the sheet. */
  line: number;
  /** Column name → trimmed text; '' when the cell is empty. Every column of the header is present. */
  cells: Readonly<Record<string, string>>;
}

export interface TableFile {
  /** Names from the header row: trimmed, lower case, white space turned into `_`. */
  readonly columns: readonly string[];
  /** The rows below the header, without the entirely empty ones. Each call reads the file from its beginning. */
  rows(): AsyncIterable<TableRow>;
  /** Releases the file. Rows cannot be read afterwards. */
  close(): Promise<void>;
}

/** What the first bytes say, since people rename files: zip (an Excel workbook), the older Excel format, or text. */
const zipSignatures = ['504b0304', '504b0506'];
const compoundFileSignature = 'd0cf11e0';

/** Opens a CSV file or an Excel workbook, judged by its content. Refuses with a TableFileError. */
export async function openTableFile(path: string): Promise<TableFile> {
  const handle = await openOrdinaryFile(path);
  try {
    const table = await openByContent(handle, path);
    let isClosed = false;
    return {
      columns: table.columns,
      rows: () => rowsWhile(() => !isClosed, table, path),
      async close() {
        isClosed = true;
        await handle.close();
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openOrdinaryFile(path: string): Promise<FileHandle> {
  try {
    // Asked before opening, because opening a named pipe would wait for its other end.
    const found = await stat(path);
    if (found.isFile()) return await open(path, 'r');
    const kind = found.isDirectory() ? 'a folder' : 'not an ordinary file';
    throw new TableFileError('FILE_NOT_READABLE', `"${path}" is ${kind}; a CSV file or an Excel workbook is expected.`);
  } catch (error) {
    if (error instanceof TableFileError) throw error;
    const reason = isNativeError(error) && 'code' in error ? String(error.code) : 'unknown reason';
    if (reason === 'ENOENT' || reason === 'ENOTDIR') {
      throw new TableFileError('FILE_NOT_FOUND', `There is no file "${path}".`, { cause: error });
    }
    throw new TableFileError('FILE_NOT_READABLE', `The file "${path}" cannot be read (${reason}).`, { cause: error });
  }
}

async function openByContent(handle: FileHandle, path: string): Promise<Pick<TableFile, 'columns' | 'rows'>> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  const signature = buffer.toString('hex', 0, bytesRead);
  if (bytesRead === 0) throw new TableFileError('NOT_A_TABLE', `The file "${path}" is empty.`);
  if (signature === compoundFileSignature) {
    const advice = 'save it as an Excel workbook (.xlsx) without a password, or as CSV';
    throw new TableFileError(
      'NOT_A_TABLE',
      `The file "${path}" is an old or a password-protected Excel file; ${advice}.`,
    );
  }
  return zipSignatures.includes(signature) ? openXlsxFile(handle) : openCsvFile(handle);
}

async function* rowsWhile(
  isOpen: () => boolean,
  table: Pick<TableFile, 'rows'>,
  path: string,
): AsyncGenerator<TableRow, void, undefined> {
  const refuseWhenClosed = (): void => {
    if (!isOpen()) throw new TableFileError('FILE_NOT_READABLE', `The file "${path}" has been closed.`);
  };
  refuseWhenClosed();
  for await (const row of table.rows()) {
    yield row;
    refuseWhenClosed();
  }
}
