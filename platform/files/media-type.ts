/** The kinds of files that the hub takes: by which bytes each is recognised, and with what its name ends. */
import { fileTypeFromBuffer } from 'file-type';

export const MediaType = { PDF: 'application/pdf', PNG: 'image/png', JPEG: 'image/jpeg' } as const;
export type MediaType = (typeof MediaType)[keyof typeof MediaType];

/** What programs know each kind by; the first is given to a name that has none of them. */
export const endings: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  [MediaType.PDF]: ['.pdf'],
  [MediaType.PNG]: ['.png'],
  [MediaType.JPEG]: ['.jpg', '.jpeg', '.jpe', '.jfif'],
};

/** As much as the recognition of files looks at. */
export const BEGINNING_BYTES = 4_100;

/** Readers of PDF take a file that has its header anywhere within so many bytes (ISO 32000): scanners and mail put something before it. */
const PDF_HEADER_WITHIN = 1_024;

/** By the first bytes; null for what is not known. What begins as another kind is that kind, whatever follows. */
export async function mediaTypeOf(beginning: Buffer): Promise<string | null> {
  const known = await knownTypeOf(beginning);
  if (known !== null && known !== MediaType.PDF) return known;
  return beginning.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-') ? MediaType.PDF : null;
}

async function knownTypeOf(beginning: Buffer): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(beginning))?.mime ?? null;
  } catch {
    // What breaks off in the middle of a structure is nothing that is known.
    return null;
  }
}
