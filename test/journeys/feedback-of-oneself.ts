/** Feedback on a resource, for tests of who may do and see what in it. */
import { newId } from '../../covenant/ids.ts';
import type { Database } from '../../platform/database/database.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { publishRequests } from '../../subgraphs/knowledge-exchange/feedback/publish-requests.ts';
import { publishThreads } from '../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { publishResources } from '../../subgraphs/knowledge-exchange/resources/publish-resources.ts';

/** A resource of the coordinator with a request for feedback, to which oneself is invited as an expert. */
export async function askForFeedback(
  database: Database,
  { personId, coordinatorId }: { readonly personId: string; readonly coordinatorId: string },
): Promise<{ readonly resourceId: string; readonly invitationId: string }> {
  const [resourceId, invitationId, threadId] = [newId('Resource'), newId('ExpertInvitation'), newId('Thread')];
  const moment = '2026-01-01T00:00:00.000Z';
  await database.write(async (transaction) => {
    await publishResources(transaction, [
      {
        id: resourceId,
        kind: 'GUIDE',
        title: [{ language: 'en', text: 'A guide' }],
        topics: [],
        coordinatorId,
        state: 'PUBLISHED',
        publishedAt: moment,
      },
    ]);
    await publishThreads(transaction, [
      {
        id: threadId,
        title: 'Feedback',
        language: 'en',
        kind: 'FEEDBACK',
        groupId: null,
        aboutId: resourceId,
        createdAt: moment,
        posts: [],
      },
    ]);
    await publishRequests(transaction, [
      { id: threadId, resourceId, aspects: ['SCIENTIFIC'], openUntil: '2099-01-01' },
    ]);
    await transaction.execute(
      rawSql`INSERT INTO expert_invitation (id, threadId, personId, isByAddress, invitedById, state, createdAt, revision)
       VALUES (?, ?, ?, 0, ?, 'OPEN', ?, 1)`,
      [invitationId, threadId, personId, 'per_01HK153X00AAAAAAAAAAAAAAAA', moment],
    );
  });
  return { resourceId, invitationId };
}
