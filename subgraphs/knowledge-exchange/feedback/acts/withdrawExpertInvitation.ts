/** The invitation of an expert is withdrawn. */
import { act } from '../../../../covenant/act.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { endInvitation, invitationToWithdraw, lockInvitation } from '../expert-invitation.rules.ts';
import { ExpertInvitationArguments } from '../feedback.inputs.ts';
import { feedbackPayload } from '../feedback.payload.ts';
import { belongingOfResource, bodyOf } from '../feedback.rules.ts';
import { expertInvitationSteps } from '../feedback.steps.ts';

export const withdrawExpertInvitation = act({
  name: 'withdrawExpertInvitation',
  description:
    'Withdraws the invitation of an expert, also one that was accepted: the person no longer writes as an expert, and the posts that are written stay.',
  args: ExpertInvitationArguments,
  payload: feedbackPayload,
  lock: (transaction, { args: { id } }) => lockInvitation(transaction, id),
  find: (from, { context, args: { id } }) => invitationToWithdraw(from, context, id),
  belongingTo: ({ request }) => belongingOfResource(request),
  states: { machine: expertInvitationSteps, of: ({ state }) => state },
  rules: ({ transaction, context, thing: { request } }) =>
    mustTakePart({ transaction, context }, bodyOf(context, request)),
  write: ({ transaction, id }) => endInvitation(transaction, id, 'WITHDRAWN'),
  trail: ({ context, thing: { id, threadId, state, request } }) => ({
    subjectId: threadId,
    onBehalfOfId: bodyOf(context, request),
    before: { invitationId: id, state },
    after: { invitationId: id, state: 'WITHDRAWN' },
  }),
  result: ({ id, thing: { request } }) => ({ resourceId: request.resourceId, invitationId: id }),
});
