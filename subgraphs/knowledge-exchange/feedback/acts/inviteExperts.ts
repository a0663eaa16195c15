/** Invites more experts to the feedback on a resource, also people who are new to the hub. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { EmailAddressScalar } from '../../../../platform/graph/scalars.ts';
import { checkedInvited } from '../../discussion-groups/invitation.rules.ts';
import { mustTakeFeedback } from '../../threads/thread-for-change.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { expertsOf, inviteThem, mustBeInvitable, writeToThem } from '../expert-invitation.rules.ts';
import { ADDRESSES_DESCRIPTION, NOTE_DESCRIPTION, PEOPLE_DESCRIPTION } from '../feedback.inputs.ts';
import { feedbackPayload } from '../feedback.payload.ts';
import { belongingOfResource, bodyOf, requestForAct } from '../feedback.rules.ts';

@ArgsType()
class InvitingArguments {
  @Field(() => String, {
    description: 'Key of this request; a repeated request with the same key invites nobody twice.',
  })
  idempotencyKey: string;

  @Field(() => ID, { description: 'The resource.' })
  resourceId: string;

  @Field(() => [ID], { defaultValue: [], description: PEOPLE_DESCRIPTION })
  personIds: string[];

  @Field(() => [EmailAddressScalar], { defaultValue: [], description: ADDRESSES_DESCRIPTION })
  addresses: string[];

  @Field(() => String, { nullable: true, description: NOTE_DESCRIPTION })
  note?: string | null;
}

export const inviteExperts = act({
  name: 'inviteExperts',
  description:
    'Invites more experts by letter to the feedback on a resource, until its last day. At most 100 are invited to one.',
  args: InvitingArguments,
  payload: feedbackPayload,
  check: checkedInvited,
  creates: {
    newId: ({ args: { resourceId } }) => resourceId,
    result: (resourceId) => ({ resourceId }),
  },
  find: (from, { args: { resourceId } }) => requestForAct(from, { resourceId }),
  belongingTo: belongingOfResource,
  async rules({ transaction, context, thing: request, checked }) {
    mustTakeFeedback(request, context.today);
    await mustTakePart({ transaction, context }, bodyOf(context, request));
    await mustBeInvitable(transaction, request, checked);
    return expertsOf(checked);
  },
  write: ({ transaction, context: { identity }, thing: { id: threadId }, checked: { note }, decision }) =>
    inviteThem(transaction, decision, { threadId, invitedById: String(identity.personId), note }),
  trail: ({ context, thing: request, decision }) => ({
    subjectId: request.id,
    onBehalfOfId: bodyOf(context, request),
    after: { invited: decision.length },
  }),
  letters: ({ transaction, context: { hubUrl }, thing: { title, openUntil }, checked: { note }, decision }) =>
    writeToThem(transaction, decision, { title, until: openUntil, words: note, hubUrl }),
});
