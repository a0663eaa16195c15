/** Writes single posts, and updates the columns that order lists of threads without a new count of the thread. */
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { forgetDraft } from '../drafts/draft.rules.ts';
import { readOwnPost } from '../reading-places/keep-reading-place.ts';
import { addThread, type NewThread } from '../threads/write-threads.ts';
import type { FeedbackAspect } from './post.enums.ts';

export interface NewPost {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly authorId: string;
  readonly onBehalfOfId: string | null;
  readonly language: string;
  readonly text: string;
  readonly mentioned: readonly string[];
  readonly quote: string | null;
  readonly replyToId: string | null;
  readonly aspect: FeedbackAspect | null;
  readonly asExpert: boolean;
  readonly createdAt: string;
}

export interface NewTalk extends Omit<NewThread, 'createdAt'>, Pick<NewPost, 'text' | 'mentioned'> {
  readonly postId: string;
}

/** A new thread with its first post, which its author has read. A draft of it is deleted. */
export async function writeTalk(
  transaction: Transaction,
  { postId, text, mentioned, ...talk }: NewTalk,
): Promise<void> {
  const { id: threadId, language, authorId, onBehalfOfId, groupId, aboutId } = talk;
  const createdAt = new Date().toISOString();
  await addThread(transaction, { ...talk, createdAt });
  await writePost(transaction, {
    id: postId,
    threadId,
    number: 1,
    authorId,
    onBehalfOfId,
    language,
    text,
    mentioned,
    quote: null,
    replyToId: null,
    aspect: null,
    asExpert: false,
    createdAt,
  });
  await readOwnPost(transaction, { personId: authorId, threadId, readUpTo: 1 });
  await forgetDraft(transaction, { personId: authorId, targetId: String(groupId ?? aboutId) });
}

interface Placed {
  readonly id: string;
  readonly threadId: string;
  readonly authorId: string | null;
}

/** The caller has locked the thread, and the number is the next one. */
export async function writePost(
  transaction: Transaction,
  { language, text, mentioned, asExpert, ...post }: NewPost,
): Promise<void> {
  await insertRows(transaction, rawSql`post`, [
    {
      ...post,
      body: JSON.stringify([{ language, text }]),
      asExpert: Number(asExpert),
      editedAt: null,
      state: 'VISIBLE',
      hiddenById: null,
      hiddenReason: null,
      revision: 1,
      updatedAt: post.createdAt,
    },
  ]);
  await writeMentions(transaction, post.id, mentioned);
  const newcomers = newcomersBy(post);
  await transaction.execute(
    rawSql`UPDATE thread SET postCount = ?, lastPostAt = ?, participantCount = participantCount + ${newcomers.sql} WHERE id = ?`,
    [post.number, post.createdAt, ...newcomers.parameters, post.threadId],
  );
}

export async function writeMentions(
  transaction: Transaction,
  postId: string,
  mentioned: readonly string[],
): Promise<void> {
  await insertRows(
    transaction,
    rawSql`post_mention`,
    mentioned.map((personId) => ({ postId, personId })),
  );
}

/** Call it after a post was hidden or shown again, with its state written and its thread locked. */
export async function countShown(
  transaction: Transaction,
  post: Placed,
  { by }: { readonly by: 1 | -1 },
): Promise<void> {
  const newcomers = newcomersBy(post);
  await transaction.execute(
    rawSql`UPDATE thread SET
       participantCount = participantCount + ? * ${newcomers.sql},
       usefulCount = usefulCount + ? * (SELECT COUNT(*) FROM post_reaction r WHERE r.postId = ? AND r.reaction = 'USEFUL'),
       lastPostAt = COALESCE((SELECT p.createdAt FROM post p WHERE p.threadId = ? AND p.state = 'VISIBLE'
         ORDER BY p.number DESC LIMIT 1), createdAt)
     WHERE id = ?`,
    [by, ...newcomers.parameters, by, post.id, post.threadId, post.threadId],
  );
}

/** 1 if the author has no other visible post in the thread; 0 for an erased person, who is not counted. */
function newcomersBy({ id, threadId, authorId }: Placed): Condition {
  return {
    sql: rawSql`(CASE WHEN ? IS NULL OR EXISTS (SELECT 1 FROM post o
       WHERE o.threadId = ? AND o.authorId = ? AND o.state = 'VISIBLE' AND o.id <> ?) THEN 0 ELSE 1 END)`,
    parameters: [authorId, threadId, authorId, id],
  };
}
