/** Writes requests for feedback of example content. A request that is there already stays as people have changed it. */
import type { Transaction } from '../../../platform/database/database.ts';
import { mergeRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { FeedbackAspect } from '../posts/post.enums.ts';

export interface RequestContent {
  /** Id of its thread. */
  readonly id: string;
  readonly resourceId: string;
  readonly aspects: readonly FeedbackAspect[];
  readonly openUntil: string;
}

export async function publishRequests(transaction: Transaction, requests: readonly RequestContent[]): Promise<void> {
  const byId = new Map(requests.map((request) => [request.id, request]));
  await mergeRows(
    transaction,
    {
      table: rawSql`feedback_request`,
      key: rawSql`id`,
      isRevised: true,
      onlyWhenAdded: ({ id }) => {
        const { resourceId = null, aspects = [], openUntil = null } = byId.get(String(id)) ?? {};
        return { resourceId, aspects: aspects.join(','), openUntil };
      },
    },
    requests.map(({ id }) => ({ id })),
  );
}
