/** What accepted answers prove. An answer counts only where everybody can read it. */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/database/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import type { Topic } from '../../../platform/covenant/topic.ts';
import { ActivityPart } from '../activity.entity.ts';
import { recordActivity } from '../activity.ts';
import { recordEvidence } from '../evidence.ts';
import { isPublicGroup, POSTS } from './group-visibility.ts';

interface PostInThread {
  readonly id: string;
  readonly coordinatorId: string | null;
  readonly createdAt: string;
  readonly title: string;
  readonly topics: string | null;
  readonly isProof: number;
}

const THREADS_PER_STATEMENT = 100;

/** Says anew which posts of threads are accepted answers of a coordinator. */
export async function recordAnswers(transaction: Transaction, threadIds: readonly string[]): Promise<void> {
  for (let start = 0; start < threadIds.length; start += THREADS_PER_STATEMENT) {
    await recordChunk(transaction, threadIds.slice(start, start + THREADS_PER_STATEMENT));
  }
}

async function recordChunk(transaction: Transaction, threadIds: readonly string[]): Promise<void> {
  const ofThese = isOneOf('p.threadId', threadIds);
  const posts = await transaction.select<PostInThread>(
    `SELECT p.id, p.onBehalfOfId AS coordinatorId, p.createdAt, t.title, g.topics,
       CASE WHEN p.id = t.acceptedPostId AND p.state = 'VISIBLE' AND p.onBehalfOfId LIKE 'crd%' AND (${isPublicGroup.sql})
         THEN 1 ELSE 0 END AS isProof
     FROM ${POSTS} WHERE ${ofThese.sql}`,
    [...isPublicGroup.parameters, ...ofThese.parameters],
  );
  const answers = posts.map(({ id, coordinatorId, createdAt, title, topics, isProof }) => ({
    nodeId: id,
    topics: listOfColumn<Topic>(topics),
    facts:
      coordinatorId !== null && Number(isProof) === 1
        ? [{ coordinatorId, title, occurredOn: createdAt.slice(0, 10) }]
        : [],
  }));
  await recordEvidence(
    transaction,
    answers.map(({ nodeId, facts }) => ({
      nodeId,
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
