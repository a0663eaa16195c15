/** An invited person declines the invitation. */
import { act } from '../../../../covenant/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { groupPayload } from '../group.payload.ts';
import { lockGroupOf } from '../group.rules.ts';
import { groupInvitationSteps } from '../group.steps.ts';
import { InvitationArguments } from '../invitation-arguments.ts';
import { answerInvitation, ownInvitation } from '../invitation.rules.ts';

export const declineGroupInvitation = act({
  name: 'declineGroupInvitation',
  description: 'Declines an invitation into a group.',
  args: InvitationArguments,
  payload: groupPayload,
  lock: (transaction, { args: { id } }) => lockGroupOf(transaction, rawSql`group_invitation`, id),
  find: (from, { context, args: { id } }) => ownInvitation(from, context, id),
  belongingTo: ({ personId }) => ({ personId }),
  states: { machine: groupInvitationSteps, of: ({ state }) => state },
  write: ({ transaction, id }) => answerInvitation(transaction, id, 'DECLINED'),
  trail: ({ thing: { id, groupId } }) => ({
    subjectId: groupId,
    before: { invitationId: id, state: 'OPEN' },
    after: { invitationId: id, state: 'DECLINED' },
  }),
  result: ({ id, thing: { groupId } }) => ({ groupId, invitationId: id }),
});
