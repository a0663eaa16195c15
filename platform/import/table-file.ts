/**
 * A table that a person hands in: CSV text or an Excel workbook, read row by row in constant memory. It tells names,
 * lines and texts; what a cell means ("-" for empty, a country code) is for the importer of that table to say. What is
 * wrong with one row or one cell is told with the row, and no reason to refuse the file.
 */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { isNativeError } from 'node:util/types';
import { BEGINNING_BYTES } from '../files/media-type.ts';
import { mustBeText } from './foreign-format.ts';
import { openCsvFile } from './table-file.csv.ts';
import { TableFileError } from './table-file.error.ts';
import { openXlsxFile } from './table-file.xlsx.ts';
import type { IsKnownTable } from './table-header.ts';
import type { TableFile, TableRow } from './table.ts';

export { TableFileError, type TableFileErrorCode } from './table-file.error.ts';

/** What the first bytes of an Excel workbook say, a zip file; people rename files. */
const zipSignatures = ['504b0304', '504b0506'];

/**
 * Opens a CSV file or an Excel workbook, judged by its content. Its header is the first row that names the columns of a
 * known table, or else the first that is filled. Refuses with a TableFileError.
 */
export async function openTableFile(path: string, isKnownTable: IsKnownTable = () => false): Promise<TableFile> {
  const handle = await openOrdinaryFile(path);
  try {
    const table = await openByContent(handle, path, isKnownTable);
    let isClosed = false;
    return {
      ...table,
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

async function openByContent(
  handle: FileHandle,
  path: string,
  isKnownTable: IsKnownTable,
): Promise<Omit<TableFile, 'close'>> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0);
  const beginning = buffer.subarray(0, bytesRead);
  if (bytesRead === 0) throw new TableFileError('NOT_A_TABLE', `The file "${path}" is empty.`);
  if (zipSignatures.includes(beginning.toString('hex', 0, 4))) return openXlsxFile(handle, isKnownTable);
  await mustBeText(beginning, path);
  return openCsvFile(handle, isKnownTable);
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
