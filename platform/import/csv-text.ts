/**
 * Reads the bytes of a text file as UTF-8 without NUL. It recognises UTF-16 by the first bytes. An invalid byte is refused
 * with its line: replaced silently, it would become a wrong name in the database.
 */
import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { TableFileError } from './table-file.error.ts';

const chunkBytes = 64 * 1024;

/** The file from its beginning, in chunks. */
export async function* checkedText(handle: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  const encoding = await encodingOf(handle);
  const decoder = new TextDecoder(encoding, { fatal: true });
  let position = 0;
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, position);
    const chunk = buffer.subarray(0, bytesRead);
    position += bytesRead;
    const text = decoded(decoder, chunk);
    if (text === undefined || text.includes('\0')) throw await refusal(handle, encoding, position);
    if (bytesRead === 0) return;
    yield encoding === 'utf-8' ? chunk : Buffer.from(text);
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A UTF-16 file begins with a byte order mark, or has a NUL beside each of its first letters, which are ASCII in a header. */
async function encodingOf(handle: FileHandle): Promise<Encoding> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  const beginning = buffer.toString('hex', 0, bytesRead);
  if (beginning === 'fffe0000' || beginning === '0000feff') {
    throw new TableFileError('BROKEN_FILE', 'The file is text in UTF-32; save it as CSV in UTF-8.');
  }
  if (/^fffe|^(?!00)..00(?!00)..00/.test(beginning)) return 'utf-16le';
  if (/^feff|^00(?!00)..00(?!00)../.test(beginning)) return 'utf-16be';
  return 'utf-8';
}

/** The decoder keeps state, as a chunk may end inside a character; an empty chunk ends the file. */
function decoded(decoder: TextDecoder, chunk: Buffer): string | undefined {
  try {
    return decoder.decode(chunk, { stream: chunk.length > 0 });
  } catch {
    return undefined;
  }
}

/** Reads the file again to find the line, so that valid files need no counting. */
async function refusal(handle: FileHandle, encoding: Encoding, end: number): Promise<TableFileError> {
  if (encoding !== 'utf-8') {
    return new TableFileError(
      'BROKEN_FILE',
      `The file is not valid ${encoding.toUpperCase()}; save it as CSV in UTF-8.`,
    );
  }
  let line = 0;
  for await (const bytes of handle.readLines({ encoding: 'latin1', start: 0, end: end - 1, autoClose: false })) {
    line += 1;
    if (bytes.includes('\0')) {
      return new TableFileError('BROKEN_FILE', `Line ${String(line)} holds a NUL byte, so this is not a text file.`, {
        line,
      });
    }
    if (!isUtf8(Buffer.from(bytes, 'latin1'))) break;
  }
  const guess = 'It is probably in a code page of Windows, such as Windows-1252 of Western Europe';
  const advice = 'save it as "CSV UTF-8", or as an Excel workbook';
  return new TableFileError('BROKEN_FILE', `Line ${String(line)} is not valid UTF-8. ${guess}; ${advice}.`, { line });
}
