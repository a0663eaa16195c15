/** An invited person agrees to give feedback as an expert. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { mustActFor } from '../../discussion-groups/group.rules.ts';
import { mustTakeFeedback } from '../../threads/thread-for-change.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { lockInvitation, ownInvitation, type KeptInvitation } from '../expert-invitation.rules.ts';
import { ExpertInvitationArguments } from '../feedback.inputs.ts';
import { feedbackPayload } from '../feedback.payload.ts';
import { expertInvitationSteps } from '../feedback.steps.ts';

const MAX_AFFILIATION = 200;

@ArgsType()
class AcceptanceArguments extends ExpertInvitationArguments {
  @Field(() => String, {
    nullable: true,
    description: `Affiliation of an expert in their own name, such as a university, at most ${String(MAX_AFFILIATION)} characters. Everybody reads it with the posts.`,
  })
  affiliation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Coordinator or signatory in whose name the expert writes, instead of an affiliation; the caller must act for it. It cannot change later.',
  })
  onBehalfOfId?: string | null;
}

export const acceptExpertInvitation = act({
  name: 'acceptExpertInvitation',
  description:
    'Accepts an invitation to give feedback as an expert. Until the last day the person then writes in the thread by addPost, in their own name with an affiliation, or in the name of a body.',
  args: AcceptanceArguments,
  payload: feedbackPayload,
  check({ affiliation, onBehalfOfId }) {
    const checks = new Checks();
    const checked = { affiliation: checks.optionalLine(['affiliation'], affiliation, MAX_AFFILIATION) };
    const isOne = checked.affiliation === null || typeof onBehalfOfId !== 'string';
    checks.that(isOne, ['affiliation'], 'oneName', 'Name an affiliation or a body, not both.');
    checks.mustHold();
    return checked;
  },
  lock: (transaction, { args: { id } }) => lockInvitation(transaction, id),
  find: (from, { context, args: { id } }) => ownInvitation(from, context, id),
  belongingTo: ({ personId }) => ({ personId }),
  states: { machine: expertInvitationSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: invitation, args: { onBehalfOfId = null } }) {
    mustTakeFeedback(invitation.request, context.today);
    if (invitation.invitedById === invitation.personId) {
      throw Refusal.invalid(['id'], 'invitedByAnother', 'Nobody is an expert by their own invitation.');
    }
    await mustNotBeExpert(transaction, invitation);
    if (onBehalfOfId !== null) mustActFor(context, { onBehalfOfId, admitsPrivate: false });
    await mustTakePart({ transaction, context }, onBehalfOfId);
  },
  async write({ transaction, id, args: { onBehalfOfId = null }, checked: { affiliation } }) {
    await transaction.execute(
      rawSql`UPDATE expert_invitation SET state = 'ACCEPTED', onBehalfOfId = ?, affiliation = ?, answeredAt = ?, revision = revision + 1
       WHERE id = ?`,
      [onBehalfOfId, affiliation, new Date().toISOString(), id],
    );
  },
  // The affiliation is personal data: only the invitation stores it, so that it is erased with the person.
  trail: ({ thing: { id, threadId, state }, args: { onBehalfOfId = null } }) => ({
    subjectId: threadId,
    onBehalfOfId,
    before: { invitationId: id, state },
    after: { invitationId: id, state: 'ACCEPTED' },
  }),
  result: ({ id, thing: { request } }) => ({ resourceId: request.resourceId, invitationId: id }),
});

/** A person who is invited by id and by address accepts one of the two. */
async function mustNotBeExpert(from: Reads, { threadId, personId }: KeptInvitation): Promise<void> {
  const [other] = await from.select<{ id: string }>(
    rawSql`SELECT id FROM expert_invitation WHERE threadId = ? AND personId = ? AND state = 'ACCEPTED'`,
    [threadId, personId],
  );
  if (other) throw Refusal.duplicate(null, 'You are an expert here by another invitation.', other.id);
}
