/**
 * Records evidence and activity for accepted answers. An answer counts only if everybody can read it. It is an example
 * if its group or its publication is an example, because threads have no such mark. The result depends on the post, the
 * thread, the group and the publication, so the code that changes one of them calls this file.
 */
import { batches } from '../../../platform/base/batches.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Topic } from '../../../covenant/commitments/topic.ts';
import { isExamplePublication } from '../publications/publication-conditions.ts';
import { isPublicTalk, POSTS } from '../visibility/thread-visibility.ts';
import { ActivityPart } from './activity.entity.ts';
import { recordActivity } from './activity.ts';
import { recordEvidence } from './evidence.ts';

interface PostInThread {
  readonly id: string;
  readonly coordinatorId: string | null;
  readonly createdAt: string;
  readonly title: string;
  readonly topics: string | null;
  readonly isExample: number;
  readonly isProof: number;
}

const THREADS_PER_STATEMENT = 100;

const aboutExample = isExamplePublication(rawSql`t.aboutId`);

/** Call this when publications change: answers about them count only while they are public. */
export function recordAnswersAbout(transaction: Transaction, publicationIds: readonly string[]): Promise<void> {
  return recordAnswersWhere(transaction, isOneOf(rawSql`aboutId`, publicationIds));
}

/** Call this when groups change: answers in them count only while they are public. */
export function recordAnswersIn(transaction: Transaction, groupIds: readonly string[]): Promise<void> {
  return recordAnswersWhere(transaction, isOneOf(rawSql`groupId`, groupIds));
}

async function recordAnswersWhere(transaction: Transaction, { sql, parameters }: Condition): Promise<void> {
  const threads = await transaction.select<{ id: string }>(rawSql`SELECT id FROM thread WHERE ${sql}`, parameters);
  await recordAnswers(
    transaction,
    threads.map(({ id }) => id),
  );
}

/** Records again which posts of threads are accepted answers of a coordinator. */
export async function recordAnswers(transaction: Transaction, threadIds: readonly string[]): Promise<void> {
  for (const some of batches(threadIds, THREADS_PER_STATEMENT)) {
    await recordChunk(transaction, isOneOf(rawSql`p.threadId`, some));
  }
}

/** Call this when the acceptance or the state of posts changes: it records these posts and not their whole threads. */
export async function recordAnswersOf(transaction: Transaction, postIds: readonly (string | null)[]): Promise<void> {
  const ids = [...new Set(postIds)].filter((id) => id !== null);
  if (ids.length > 0) await recordChunk(transaction, isOneOf(rawSql`p.id`, ids));
}

async function recordChunk(transaction: Transaction, ofThese: Condition): Promise<void> {
  const posts = await transaction.select<PostInThread>(
    rawSql`SELECT p.id, p.onBehalfOfId AS coordinatorId, p.createdAt, t.title, g.topics,
       CASE WHEN g.isExample = 1 OR ${aboutExample.sql} THEN 1 ELSE 0 END AS isExample,
       CASE WHEN p.id = t.acceptedPostId AND p.state = 'VISIBLE' AND p.onBehalfOfId LIKE 'crd%' AND ${isPublicTalk.sql}
         THEN 1 ELSE 0 END AS isProof
     FROM ${POSTS} WHERE ${ofThese.sql}`,
    [...aboutExample.parameters, ...isPublicTalk.parameters, ...ofThese.parameters],
  );
  const answers = posts.map(({ id, coordinatorId, createdAt, title, topics, isExample, isProof }) => ({
    nodeId: id,
    isExample: Number(isExample) === 1,
    topics: listOfColumn<Topic>(topics),
    facts:
      coordinatorId !== null && Number(isProof) === 1
        ? [{ coordinatorId, title, occurredOn: createdAt.slice(0, 10) }]
        : [],
  }));
  await recordEvidence(
    transaction,
    answers.map(({ nodeId, isExample, facts }) => ({
      nodeId,
      isExample,
      proofs: facts.map((fact) => ({ ...fact, commitment: 'KNOWLEDGE_SHARING' as const })),
    })),
  );
  await recordActivity(
    transaction,
    answers.map(({ nodeId, topics, facts }) => ({
      nodeId,
      topics,
      parts: facts.map(({ coordinatorId, occurredOn }) => ({
        coordinatorId,
        part: ActivityPart.ANSWER_ACCEPTED,
        occurredOn,
      })),
    })),
  );
}
