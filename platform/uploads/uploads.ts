/**
 * Uploads have three steps: the sender announces a file, sends its bytes to the store, and an act takes the file if it matches
 * the announcement. A file that no act takes never becomes readable.
 */
import type { Transaction } from '../database/database.ts';
import { newId } from '../base/ids.ts';
import { placeholders, rawSql } from '../database/sql-text.ts';
import { insertRows } from '../database/rows.ts';
import { Checks } from '../acts/checks.ts';
import type { Payload } from '../acts/payload.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { RequestContext } from '../graph/request-context.ts';
import { DOCUMENT_COLUMNS, type Document } from './document.entity.ts';
import { fileNameOf, MAX_FILE_NAME } from '../files/file-name.ts';
import { faultOf, type FileFault } from '../files/measured-file.ts';
import type { MediaType } from '../files/media-type.ts';
import { UploadPayload, type UploadInput } from './upload.types.ts';

const MAX_ALT_TEXT = 500;

/** The columns of a document, writable. */
type DocumentValues = { readonly [Column in keyof Document]: Document[Column] };

/** An announced file and the address for its bytes. */
export interface AnnouncedUpload {
  readonly document: DocumentValues;
  readonly uploadUrl: string;
  readonly headers: readonly string[];
}

export const uploadPayload: Payload<AnnouncedUpload> = {
  type: UploadPayload,
  read: (_context, announced) => Promise.resolve(announced),
};

/** Checks an announcement and makes the address for the bytes, for acts that announce a file. */
export async function announcedUpload(
  context: RequestContext,
  input: UploadInput,
  accepted: readonly MediaType[],
): Promise<AnnouncedUpload> {
  const { files, hubUrl } = context;
  const document = checkedUpload(context, input, accepted);
  const { url, headers } = await files.uploadAddress(document, hubUrl);
  return { document, uploadUrl: url, headers };
}

export function insertDocument(transaction: Transaction, { document }: AnnouncedUpload): Promise<void> {
  return insertRows(transaction, rawSql`document`, [document]);
}

function checkedUpload(context: RequestContext, input: UploadInput, accepted: readonly MediaType[]): DocumentValues {
  const { maxBytes } = context.files;
  const checks = new Checks();
  const kind = input.mediaType.toLowerCase() as MediaType;
  const named = accepted.includes(kind) ? fileNameOf(input.fileName, kind) : input.fileName;
  const fileName = checks.line(['input', 'fileName'], named, MAX_FILE_NAME);
  checks.that(!/[/\\]/.test(fileName), ['input', 'fileName'], 'fileName', 'A name of a file has no path.');
  const altText = checks.optionalLine(['input', 'altText'], input.altText, MAX_ALT_TEXT);
  const mediaType = checks.choice(['input', 'mediaType'], kind, accepted);
  const sha256 = input.sha256.toLowerCase();
  checks.that(/^[0-9a-f]{64}$/.test(sha256), ['input', 'sha256'], 'sha256', 'A SHA-256 has 64 hexadecimal digits.', [
    '64 hexadecimal digits',
  ]);
  if (maxBytes > 0) {
    checks.that(
      input.byteSize >= 1 && input.byteSize <= maxBytes,
      ['input', 'byteSize'],
      'byteSize',
      `A file of ${String(input.byteSize)} bytes is not taken.`,
      [`1 to ${String(maxBytes)} bytes`],
    );
  }
  checks.mustHold();
  return {
    id: newId('Document'),
    subjectId: input.subjectId,
    // Only people have a right to upload.
    uploaderId: context.identity.personId ?? '',
    fileName,
    mediaType,
    byteSize: input.byteSize,
    sha256,
    language: input.language ?? null,
    altText,
    state: 'ANNOUNCED',
    createdAt: new Date().toISOString(),
  };
}

/** The state of a document before the transaction that takes it. */
export interface Arrival {
  readonly documentId: string;
  readonly subjectId: string;
  readonly refusal: { readonly rule: string; readonly message: string } | null;
}

/** What an act takes files for. */
export interface UploadUse {
  /** The thing for which they were announced. */
  readonly subjectId: string;
  readonly accepted: readonly MediaType[];
  /** The only person whose files are taken; without it, those of everybody who may announce some. */
  readonly uploaderId?: string;
}

const NOT_ANNOUNCED = 'No file with this id was announced for this, or it was sent too long ago.';
const MESSAGES: Readonly<Record<FileFault, string>> = {
  tooLarge: 'The file is larger than what is taken.',
  size: 'The file has not the size that was announced.',
  digest: 'The file is not the one that was announced: its SHA-256 differs.',
  mediaType: 'The file is not of the kind that was announced.',
};

/**
 * Reads what has arrived of a document. It never throws a refusal: it runs before the transaction, which must not wait for a
 * store, and only the transaction knows whether the caller may do the act.
 */
export async function arrivalOf(
  { database, files }: RequestContext,
  documentId: string,
  { subjectId, accepted, uploaderId }: UploadUse,
): Promise<Arrival> {
  const rows = await database.select<Document>(
    rawSql`SELECT ${DOCUMENT_COLUMNS} FROM document WHERE id = ? AND subjectId = ?`,
    [documentId, subjectId],
  );
  const document = rows.find((row) => uploaderId === undefined || row.uploaderId === uploaderId);
  const refused = (rule: string, message: string): Arrival => ({
    documentId,
    subjectId,
    refusal: { rule, message },
  });
  if (!document) return refused('announced', NOT_ANNOUNCED);
  if (!accepted.some((one) => one === document.mediaType)) {
    return refused('accepted', `${document.mediaType} is not taken here; accepted are ${accepted.join(', ')}.`);
  }
  const stored = await files.inspect(documentId);
  if (!stored) return refused('arrived', 'The file has not arrived yet: send it to its uploadUrl first.');
  const fault = faultOf(stored, document, files.maxBytes);
  if (fault === null) return { documentId, subjectId, refusal: null };
  // An external store accepts any bytes; those that differ from the announcement are deleted.
  if (document.state === 'ANNOUNCED') await files.delete(documentId);
  return refused(fault, MESSAGES[fault]);
}

/**
 * Makes these the documents of a subject, in the transaction of the act that names them. Documents no longer listed are marked
 * UNTAKEN, and the sweep removes them.
 */
export async function replaceDocuments(
  transaction: Transaction,
  subjectId: string,
  arrivals: readonly Arrival[],
  pathOf: (position: string) => readonly string[],
): Promise<void> {
  for (const [position, arrival] of arrivals.entries()) {
    await takeDocument(transaction, arrival, pathOf(String(position)), subjectId);
  }
  const ids = arrivals.map(({ documentId }) => documentId);
  const others = ids.length === 0 ? rawSql`` : rawSql` AND id NOT IN (${placeholders(ids.length)})`;
  await transaction.execute(
    rawSql`UPDATE document SET state = 'UNTAKEN' WHERE subjectId = ? AND state = 'STORED'${others}`,
    [subjectId, ...ids],
  );
}

/** The same for several documents, each read once. */
export function arrivalsOf(
  context: RequestContext,
  documentIds: readonly string[],
  use: UploadUse,
): Promise<Arrival[]> {
  return Promise.all([...new Set(documentIds)].map((id) => arrivalOf(context, id, use)));
}

/**
 * Takes a document in the transaction of its act, or refuses with UPLOAD_NOT_CLEAN. `newSubjectId`: what it belongs to from now
 * on, if it was announced for another thing, such as the thread of a new post.
 */
export async function takeDocument(
  transaction: Transaction,
  { documentId, subjectId, refusal }: Arrival,
  path: readonly string[],
  newSubjectId = subjectId,
): Promise<void> {
  if (refusal) throw Refusal.uploadNotClean(path, refusal.rule, refusal.message);
  const changed = await transaction.execute(
    rawSql`UPDATE document SET state = 'STORED', subjectId = ? WHERE id = ? AND subjectId = ? AND state <> 'UNTAKEN'`,
    [newSubjectId, documentId, subjectId],
  );
  if (changed === 0) throw Refusal.uploadNotClean(path, 'announced', NOT_ANNOUNCED);
}
