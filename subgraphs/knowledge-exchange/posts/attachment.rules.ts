/** The files of posts: which are taken, how many, and where they are announced. */
import { typeOfId } from '../../../covenant/ids.ts';
import type { Call, Reads } from '../../../platform/acts/act.ts';
import type { Checks } from '../../../platform/acts/checks.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { MediaType } from '../../../platform/files/media-type.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { arrivalsOf, replaceDocuments, type Arrival } from '../../../platform/uploads/uploads.ts';
import { lockHasteOf } from '../haste/haste-lock.ts';
import { postVenue, type PostVenue } from '../threads/post-venue.ts';
import { postForChange, type PostForChange } from './post.rules.ts';

export const ATTACHMENT_TYPES = [MediaType.PDF, MediaType.PNG, MediaType.JPEG] as const;
export const MAX_ATTACHMENTS = 5;
/** Files of a person that no post has taken yet, so that nobody fills the store. */
export const MAX_WAITING = 20;

export interface AttachmentPlace extends PostVenue {
  /** The post to which files are added; null for a new post. */
  readonly post: PostForChange | null;
}

/** The thread, group or publication of a new post, or a post that the caller may read. */
export async function attachmentPlace(
  from: Reads,
  call: Pick<Call<unknown>, 'context'>,
  id: string,
  path: readonly string[],
): Promise<AttachmentPlace> {
  if (typeOfId(id) !== 'Post') return { ...(await postVenue(from, call, id, path)), post: null };
  const post = await postForChange(from, call, id, path);
  return { ...post.thread, post };
}

export async function mustHaveRoomForUpload(transaction: Transaction, personId: string): Promise<void> {
  await lockHasteOf(transaction, personId);
  const [waiting] = await transaction.select<{ files: number }>(
    rawSql`SELECT COUNT(*) AS files FROM document WHERE uploaderId = ? AND state = 'ANNOUNCED'`,
    [personId],
  );
  if (Number(waiting?.files) < MAX_WAITING) return;
  const message = `${String(MAX_WAITING)} files of yours wait for a post: attach them, or wait until they are removed after 7 days.`;
  throw Refusal.full(['input'], 'maximumWaiting', message);
}

/** Null where the caller does not speak of attachments. */
export function checkedAttachments(checks: Checks, ids: readonly string[] | null | undefined): string[] | null {
  return ids ? checks.list(['attachmentIds'], ids, { most: MAX_ATTACHMENTS }) : null;
}

/** Only the author's own files are taken: nobody publishes what another person has sent and not attached. */
export async function arrivedAttachments(
  context: RequestContext,
  ids: readonly string[] | null,
  subjectId: string,
): Promise<Arrival[] | null> {
  const uploaderId = String(context.identity.personId);
  return ids && arrivalsOf(context, ids, { subjectId, accepted: ATTACHMENT_TYPES, uploaderId });
}

/** Makes these the files of a post; null changes nothing. The bytes of files left out go with the next sweep. */
export async function attach(
  transaction: Transaction,
  postId: string,
  arrivals: readonly Arrival[] | null,
): Promise<void> {
  if (arrivals) await replaceDocuments(transaction, postId, arrivals, (position) => ['attachmentIds', position]);
}

export interface Attached {
  readonly id: string;
  readonly fileName: string;
}

/** The files of a post, in the order in which they were announced. */
export function attachedTo(from: Reads, postId: string): Promise<Attached[]> {
  return from.select<Attached>(
    rawSql`SELECT id, fileName FROM document WHERE subjectId = ? AND state = 'STORED' ORDER BY id`,
    [postId],
  );
}
