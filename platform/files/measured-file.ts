/** Measures bytes: their number, their digest, and the media type that their beginning shows. */
import { createHash, type Hash } from 'node:crypto';
import type { StoredFile } from './file-store.ts';
import { BEGINNING_BYTES, mediaTypeOf } from './media-type.ts';

/** Takes the bytes in chunks, so that no file is ever in memory as a whole. */
export class FileMeasure {
  byteSize = 0;
  private readonly hash: Hash = createHash('sha256');
  private readonly beginning: Buffer[] = [];
  private begun = 0;

  add(chunk: Uint8Array): void {
    this.byteSize += chunk.byteLength;
    this.hash.update(chunk);
    if (this.begun >= BEGINNING_BYTES) return;
    this.beginning.push(Buffer.from(chunk.subarray(0, BEGINNING_BYTES - this.begun)));
    this.begun += chunk.byteLength;
  }

  /** Must be called once, after the last chunk. */
  async result(): Promise<StoredFile> {
    return {
      byteSize: this.byteSize,
      sha256: this.hash.digest('hex'),
      mediaType: await mediaTypeOf(Buffer.concat(this.beginning)),
    };
  }
}

export async function measuredFile(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredFile> {
  const measure = new FileMeasure();
  for await (const chunk of bytes) {
    measure.add(chunk);
    if (measure.byteSize > maxBytes) break;
  }
  return measure.result();
}

/** How a file differs from its announcement. */
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
