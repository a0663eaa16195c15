/** An invited person declines to give feedback as an expert, or steps back. */
import { act } from '../../../../covenant/act.ts';
import { endInvitation, lockInvitation, ownInvitation } from '../expert-invitation.rules.ts';
import { ExpertInvitationArguments } from '../feedback.inputs.ts';
import { feedbackPayload } from '../feedback.payload.ts';
import { expertInvitationSteps } from '../feedback.steps.ts';

export const declineExpertInvitation = act({
  name: 'declineExpertInvitation',
  description:
    'Declines an invitation to give feedback as an expert; also after accepting it, and then the posts that are written stay.',
  args: ExpertInvitationArguments,
  payload: feedbackPayload,
  lock: (transaction, { args: { id } }) => lockInvitation(transaction, id),
  find: (from, { context, args: { id } }) => ownInvitation(from, context, id),
  belongingTo: ({ personId }) => ({ personId }),
  states: { machine: expertInvitationSteps, of: ({ state }) => state },
  write: ({ transaction, id }) => endInvitation(transaction, id, 'DECLINED'),
  trail: ({ thing: { id, threadId, state } }) => ({
    subjectId: threadId,
    before: { invitationId: id, state },
    after: { invitationId: id, state: 'DECLINED' },
  }),
  result: ({ id, thing: { request } }) => ({ resourceId: request.resourceId, invitationId: id }),
});
