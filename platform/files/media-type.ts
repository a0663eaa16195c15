/** The media types that the hub accepts: the bytes by which each is recognised, and its file extensions. */
import { fileTypeFromBuffer } from 'file-type';

export const MediaType = { PDF: 'application/pdf', PNG: 'image/png', JPEG: 'image/jpeg' } as const;
export type MediaType = (typeof MediaType)[keyof typeof MediaType];

/** The extensions of each type; a name without one of them gets the first. */
export const endings: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  [MediaType.PDF]: ['.pdf'],
  [MediaType.PNG]: ['.png'],
  [MediaType.JPEG]: ['.jpg', '.jpeg', '.jpe', '.jfif'],
};

/** Bytes that type detection reads. */
export const BEGINNING_BYTES = 4_100;

/** Readers of PDF take a file that has its header anywhere within so many bytes (ISO 32000): scanners and mail put something before it. */
const PDF_HEADER_WITHIN = 1_024;

/** Detects the type from the first bytes, whatever follows; null if it is unknown. */
export async function mediaTypeOf(beginning: Buffer): Promise<string | null> {
  const detected = await knownTypeOf(beginning);
  if (detected !== null && detected !== MediaType.PDF) return detected;
  return beginning.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-') ? MediaType.PDF : null;
}

async function knownTypeOf(beginning: Buffer): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(beginning))?.mime ?? null;
  } catch {
    // The file ends in the middle of a structure, so its type is unknown.
    return null;
  }
}
