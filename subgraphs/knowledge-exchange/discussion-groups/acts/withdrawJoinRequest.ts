/** A person withdraws their request to join a group. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { groupPayload } from '../group.payload.ts';
import { lockGroupOf } from '../group.rules.ts';
import { joinRequestSteps } from '../group.steps.ts';
import { ownRequest } from '../join-request.rules.ts';

@ArgsType()
class WithdrawalArguments {
  @Field(() => ID, { description: 'The request.' })
  id: string;
}

export const withdrawJoinRequest = act({
  name: 'withdrawJoinRequest',
  description: 'Withdraws a request of the caller to join a group.',
  args: WithdrawalArguments,
  payload: groupPayload,
  lock: (transaction, { args: { id } }) => lockGroupOf(transaction, rawSql`group_join_request`, id),
  find: (from, { context, args: { id } }) => ownRequest(from, context, id),
  belongingTo: ({ personId }) => ({ personId }),
  states: { machine: joinRequestSteps, of: ({ state }) => state },
  async write({ transaction, id }) {
    const now = new Date().toISOString();
    await transaction.execute(
      rawSql`UPDATE group_join_request SET state = 'WITHDRAWN', decidedAt = ?, revision = revision + 1, updatedAt = ? WHERE id = ?`,
      [now, now, id],
    );
  },
  trail: ({ thing: { id, groupId, onBehalfOfId } }) => ({
    subjectId: groupId,
    onBehalfOfId,
    before: { requestId: id, state: 'WAITING' },
    after: { requestId: id, state: 'WITHDRAWN' },
  }),
  result: ({ id, thing: { groupId } }) => ({ groupId, joinRequestId: id }),
});
