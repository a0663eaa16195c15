/**
 * Reads an Excel workbook, a zip file, as named parts on demand. A small file can unpack to more than the memory of the machine,
 * so the stated sizes are added up first and enforced while unpacking.
 */
import type { FileHandle } from 'node:fs/promises';
import { isNativeError } from 'node:util/types';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry } from 'yauzl';
import { TableFileError } from './table-file.error.ts';

/** The most unpacked bytes of all parts together. The JRC workbook has 10 MiB. */
const maxPackageBytes = 512 * 1024 * 1024;
/** The largest part that is kept in memory as a whole: the strings that cells refer to, the styles. */
const maxPartBytesInMemory = 64 * 1024 * 1024;
/** A workbook has some dozens of parts; each costs memory, however small it is. */
const maxParts = 10_000;

export interface XlsxPackage {
  has(part: string): boolean;
  /** The unpacked bytes of one part. With `inMemory`, the caller keeps them, so the lower limit applies. */
  read(part: string, size: 'inMemory' | 'streamed'): AsyncGenerator<Buffer, void, undefined>;
}

/** The caller owns the handle and closes it after the last read. */
export async function openXlsxPackage(handle: FileHandle): Promise<XlsxPackage> {
  const entries = new Map<string, Entry>();
  let packageBytes = 0;
  try {
    const zip = await yauzl.fromFdPromise(handle.fd, { autoClose: false, lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      packageBytes += entry.uncompressedSize;
      refuseWhenTooLarge(packageBytes, entries.size);
      entries.set(entryKey(entry.fileName), entry);
    }
    return {
      has: (part) => entries.has(entryKey(part)),
      read: (part, size) => readPart(zip, entries.get(entryKey(part)), part, size),
    };
  } catch (error) {
    throw brokenFile('The workbook is broken: its zip directory cannot be read', error);
  }
}

/** Part names differ in case between programs, and the packaging standard (ECMA-376 part 2) compares them without it. */
function entryKey(part: string): string {
  return part.toLowerCase();
}

function refuseWhenTooLarge(packageBytes: number, partCount: number): void {
  if (packageBytes > maxPackageBytes) {
    const limit = `${String(maxPackageBytes / 1024 / 1024)} MiB`;
    throw new TableFileError('BROKEN_FILE', `The workbook would unpack to more than ${limit}, which is not accepted.`);
  }
  if (partCount >= maxParts) {
    throw new TableFileError(
      'BROKEN_FILE',
      `The workbook has more than ${String(maxParts)} parts, which is not accepted.`,
    );
  }
}

async function* readPart(
  zip: yauzl.ZipFile,
  entry: Entry | undefined,
  part: string,
  size: 'inMemory' | 'streamed',
): AsyncGenerator<Buffer, void, undefined> {
  if (entry === undefined) {
    throw new TableFileError('BROKEN_FILE', `The workbook is broken: its part "${part}" is missing.`);
  }
  if (size === 'inMemory' && entry.uncompressedSize > maxPartBytesInMemory) {
    const limit = `${String(maxPartBytesInMemory / 1024 / 1024)} MiB`;
    throw new TableFileError('BROKEN_FILE', `The workbook's part "${part}" is larger than the accepted ${limit}.`);
  }
  let checksum = 0;
  try {
    // Fails if the part is longer or shorter than the zip directory states, on which the limits above rely.
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw brokenFile(`The workbook is broken: its part "${part}" cannot be unpacked`, error);
  }
  if (checksum !== entry.crc32) {
    throw new TableFileError(
      'BROKEN_FILE',
      `The workbook is broken: the checksum of its part "${part}" does not match.`,
    );
  }
}

function brokenFile(sentence: string, error: unknown): TableFileError {
  if (error instanceof TableFileError) return error;
  const reason = isNativeError(error) ? error.message : String(error);
  return new TableFileError('BROKEN_FILE', `${sentence} (${reason}).`, { cause: error });
}
