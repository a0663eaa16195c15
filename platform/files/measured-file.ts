/** What bytes are: their number, their digest, and what kind of file their beginning shows. */
import { createHash, type Hash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { StoredFile } from './file-store.ts';

/** As much as the recognition of files looks at. */
export const BEGINNING_BYTES = 4_100;

/** Fed with the bytes as they come, so that no file is ever whole in memory. */
export class FileMeasure {
  byteSize = 0;
  private readonly hash: Hash = createHash('sha256');
  private readonly beginning: Buffer[] = [];
  private begun = 0;

  add(part: Uint8Array): void {
    this.byteSize += part.byteLength;
    this.hash.update(part);
    if (this.begun >= BEGINNING_BYTES) return;
    this.beginning.push(Buffer.from(part.subarray(0, BEGINNING_BYTES - this.begun)));
    this.begun += part.byteLength;
  }

  /** To be asked once, after the last bytes. */
  async result(): Promise<StoredFile> {
    return {
      byteSize: this.byteSize,
      sha256: this.hash.digest('hex'),
      mediaType: await mediaTypeOf(Buffer.concat(this.beginning)),
    };
  }
}

/** What kind of file its beginning shows; null for text and what is not known. */
export async function mediaTypeOf(beginning: Buffer): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(beginning))?.mime ?? null;
  } catch {
    // What breaks off in the middle of a structure is nothing that is known.
    return null;
  }
}

export async function measuredFile(parts: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredFile> {
  const measure = new FileMeasure();
  for await (const part of parts) {
    measure.add(part);
    if (measure.byteSize > maxBytes) break;
  }
  return measure.result();
}

/** What is wrong with a file that was announced differently; null when it is what was said. */
export type FileFault = 'tooLarge' | 'size' | 'digest' | 'mediaType';

export function faultOf(
  stored: StoredFile,
  announced: { readonly byteSize: number; readonly sha256: string; readonly mediaType: string },
  maxBytes: number,
): FileFault | null {
  if (stored.byteSize > maxBytes) return 'tooLarge';
  if (stored.byteSize !== announced.byteSize) return 'size';
  if (stored.sha256 !== announced.sha256) return 'digest';
  return stored.mediaType === announced.mediaType ? null : 'mediaType';
}
