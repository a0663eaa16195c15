/** A question that a person has asked in a group, and answered: what acts on threads and posts are about. */
import { newId } from '../../covenant/ids.ts';
import type { Database } from '../../platform/database/database.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { publishThreads } from '../../subgraphs/knowledge-exchange/posts/publish-threads.ts';

/** The answer, which has been hidden before. */
export const ANSWER_ID = 'pst_01HK153X00HHHHHHHHHHHHHHHH';

export async function askQuestion(
  database: Database,
  { personId, groupId }: { readonly personId: string; readonly groupId: string },
): Promise<{ readonly threadId: string; readonly postId: string }> {
  const threadId = newId('Thread');
  const createdAt = '2026-01-01T00:00:00.000Z';
  const post = { authorId: personId, onBehalfOfId: null, body: [{ language: 'en', text: 'How?' }] };
  await database.write(async (transaction) => {
    await publishThreads(transaction, [
      {
        id: threadId,
        title: 'A question',
        language: 'en',
        kind: 'QUESTION',
        groupId,
        createdAt,
        posts: [
          { ...post, id: newId('Post'), state: 'VISIBLE', createdAt },
          { ...post, id: ANSWER_ID, state: 'VISIBLE', createdAt: '2026-01-01T00:00:01.000Z' },
        ],
      },
    ]);
    await transaction.execute(rawSql`UPDATE post SET hiddenReason = 'A reason.' WHERE id = ?`, [ANSWER_ID]);
  });
  return { threadId, postId: ANSWER_ID };
}
