/** A moderator withdraws an invitation. */
import { act } from '../../../../covenant/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, lockGroupOf } from '../group.rules.ts';
import { groupInvitationSteps } from '../group.steps.ts';
import { InvitationArguments } from '../invitation-arguments.ts';
import { answerInvitation, invitationToWithdraw } from '../invitation.rules.ts';

export const withdrawGroupInvitation = act({
  name: 'withdrawGroupInvitation',
  description: 'Withdraws an invitation into a group; nobody can accept it any more.',
  args: InvitationArguments,
  payload: groupPayload,
  lock: (transaction, { args: { id } }) => lockGroupOf(transaction, rawSql`group_invitation`, id),
  find: (from, { context, args: { id } }) => invitationToWithdraw(from, context, id),
  belongingTo: ({ group }) => belongingOf(group),
  states: { machine: groupInvitationSteps, of: ({ state }) => state },
  rules: (call) => mustTakePart(call, bodyOf(call.thing.group)),
  write: ({ transaction, id }) => answerInvitation(transaction, id, 'WITHDRAWN'),
  trail: ({ thing: { id, groupId, group } }) => ({
    subjectId: groupId,
    onBehalfOfId: bodyOf(group),
    before: { invitationId: id, state: 'OPEN' },
    after: { invitationId: id, state: 'WITHDRAWN' },
  }),
  result: ({ id, thing: { groupId } }) => ({ groupId, invitationId: id }),
});
