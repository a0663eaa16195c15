/** A moderator accepts or refuses a request to join. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { mustBeActive, mustTakePart } from '../../visibility/taking-part.ts';
import { GroupRequestDecision } from '../discussion-group.enums.ts';
import { tellByLetter } from '../group-letters.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, lockGroupOf, MAX_REASON, mustBeOpen, mustNotBeIn } from '../group.rules.ts';
import { joinRequestSteps } from '../group.steps.ts';
import { requestToDecide } from '../join-request.rules.ts';
import { admit } from '../membership.rules.ts';

@ArgsType()
class DecisionArguments {
  @Field(() => ID, { description: 'The request.' })
  id: string;

  @Field(() => Int, { description: 'Revision that was read.' })
  expectedRevision: number;

  @Field(() => GroupRequestDecision, { description: 'Acceptance or refusal.' })
  decision: GroupRequestDecision;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 500 characters; required for a refusal. The person reads it.',
  })
  reason?: string | null;
}

export const decideJoinRequest = act({
  name: 'decideJoinRequest',
  description: 'Accepts or refuses a request to join; the person gets a letter.',
  args: DecisionArguments,
  payload: groupPayload,
  check({ decision, reason }) {
    const checks = new Checks();
    const checked =
      decision === 'REFUSE'
        ? checks.line(['reason'], reason ?? '', MAX_REASON)
        : checks.optionalLine(['reason'], reason, MAX_REASON);
    checks.mustHold();
    return { reason: checked, state: decision === 'GRANT' ? ('GRANTED' as const) : ('REFUSED' as const) };
  },
  lock: (transaction, { args: { id } }) => lockGroupOf(transaction, rawSql`group_join_request`, id),
  find: (from, { context, args: { id } }) => requestToDecide(from, context, id),
  belongingTo: ({ group }) => belongingOf(group),
  revises: { table: rawSql`group_join_request` },
  states: { machine: joinRequestSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: request, checked: { state } }) {
    await mustTakePart({ transaction, context }, bodyOf(request.group));
    if (state === 'REFUSED') return {};
    mustBeOpen(request.group);
    await mustBeActive(transaction, request.onBehalfOfId);
    await mustNotBeIn(transaction, { ...request, today: context.today });
    return { membershipId: newId('GroupMembership') };
  },
  set: ({ context: { identity }, checked: { state, reason } }) => ({
    state,
    reason,
    decidedAt: new Date().toISOString(),
    decidedById: identity.personId,
  }),
  async write({ transaction, context: { today }, thing: request, decision: { membershipId } }) {
    if (membershipId === undefined) return;
    const { groupId, personId, onBehalfOfId } = request;
    await admit(transaction, { id: membershipId, groupId, personId, onBehalfOfId, role: 'MEMBER', today });
  },
  trail: ({ thing: { id, groupId, group }, checked: { state } }) => ({
    subjectId: groupId,
    onBehalfOfId: bodyOf(group),
    before: { requestId: id, state: 'WAITING' },
    after: { requestId: id, state },
  }),
  letters: ({ transaction, context, thing: { group, personId }, checked: { state, reason } }) =>
    tellByLetter(transaction, group, context, [{ kind: `REQUEST_${state}`, personId, words: reason }]),
  result: ({ id, thing: { groupId }, decision: { membershipId } }) => ({ groupId, joinRequestId: id, membershipId }),
});
