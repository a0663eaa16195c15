/**
 * The bytes of a text file, handed on only when they are UTF-8 without NUL. A byte that is neither is refused with its
 * line: replaced silently, it would end up as a wrong name in the database.
 */
import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { TableFileError } from './table-file.error.ts';

const chunkBytes = 64 * 1024;

/** The file from its beginning, in chunks. */
export async function* checkedText(handle: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let position = 0;
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, position);
    const chunk = buffer.subarray(0, bytesRead);
    position += bytesRead;
    if (!isText(decoder, chunk)) throw await firstBrokenLine(handle, position);
    if (bytesRead === 0) return;
    yield chunk;
  }
}

/** A character may be cut in two between chunks, hence the decoder that remembers; an empty chunk says the file ends. */
function isText(decoder: TextDecoder, chunk: Buffer): boolean {
  if (chunk.includes(0)) return false;
  try {
    decoder.decode(chunk, { stream: chunk.length > 0 });
    return true;
  } catch {
    return false;
  }
}

/** Reads once more, byte for byte, so that the ordinary file is not slowed down by counting lines. */
async function firstBrokenLine(handle: FileHandle, end: number): Promise<TableFileError> {
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
  return new TableFileError('BROKEN_FILE', `Line ${String(line)} is not valid UTF-8; save the file as CSV in UTF-8.`, {
    line,
  });
}
