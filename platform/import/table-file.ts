/**
 * Reads a table file, CSV text or an Excel workbook, row by row in constant memory. It gives names, lines and texts; the
 * importer of the table interprets the cells. An error in one row or cell comes with the row and does not refuse the file.
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

/** First bytes of a zip file, which an Excel workbook is; the file name may be wrong. */
const zipSignatures = ['504b0304', '504b0506'];

/**
 * Opens a CSV file or an Excel workbook, recognised by its content. The header is the first row that names the columns of a
 * known table, else the first filled row. Throws a TableFileError.
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
    // Before opening, because opening a named pipe would wait for its other end.
    const stats = await stat(path);
    if (stats.isFile()) return await open(path, 'r');
    const kind = stats.isDirectory() ? 'a folder' : 'not an ordinary file';
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
