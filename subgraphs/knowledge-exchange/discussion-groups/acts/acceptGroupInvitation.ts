/** An invited person joins the group. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { groupPayload } from '../group.payload.ts';
import { lockGroupOf, mustActFor, mustBeOpen, mustNotBeIn } from '../group.rules.ts';
import { groupInvitationSteps } from '../group.steps.ts';
import { ownInvitation } from '../invitation.rules.ts';
import { admit } from '../membership.rules.ts';

@ArgsType()
class AcceptanceArguments {
  @Field(() => ID, { description: 'The invitation.' })
  id: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Body in whose name the caller joins; it cannot change later. The caller must act for it. Left out for the Office and for people who act for no body.',
  })
  onBehalfOfId?: string | null;
}

export const acceptGroupInvitation = act({
  name: 'acceptGroupInvitation',
  description: 'Accepts an invitation into a group. The body in whose name the person joins cannot change later.',
  args: AcceptanceArguments,
  payload: groupPayload,
  lock: (transaction, { args: { id } }) => lockGroupOf(transaction, rawSql`group_invitation`, id),
  find: (from, { context, args: { id } }) => ownInvitation(from, context, id),
  belongingTo: ({ personId }) => ({ personId }),
  states: { machine: groupInvitationSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: { group }, args: { onBehalfOfId = null } }) {
    mustBeOpen(group);
    mustActFor(context, { onBehalfOfId, admitsPrivate: true });
    await mustTakePart({ transaction, context }, onBehalfOfId);
    const personId = String(context.identity.personId);
    await mustNotBeIn(transaction, { groupId: group.id, personId, today: context.today });
    return { groupId: group.id, personId, onBehalfOfId };
  },
  write: ({ transaction, context: { today }, decision }) => admit(transaction, { ...decision, role: 'MEMBER', today }),
  trail: ({ thing: { id, groupId }, decision: { onBehalfOfId } }) => ({
    subjectId: groupId,
    onBehalfOfId,
    before: { invitationId: id, state: 'OPEN' },
    after: { invitationId: id, state: 'ACCEPTED' },
  }),
  result: ({ id, thing: { groupId } }) => ({ groupId, invitationId: id }),
});
