/** A person joins a group or requests to join it. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { groupPayload } from '../group.payload.ts';
import { groupForAct, lockGroup, MAX_NOTE, mustActFor, mustNotBeIn, type KeptGroup } from '../group.rules.ts';
import { groupSteps } from '../group.steps.ts';
import { admit } from '../membership.rules.ts';

@ArgsType()
class JoinArguments {
  @Field(() => ID, { description: 'The group.' })
  groupId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Body in whose name the caller joins; it cannot change later. The caller must act for it. Left out for the Office and, in a public group, for people who act for no body.',
  })
  onBehalfOfId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Message to the moderators if they decide about joining, at most 2,000 characters.',
  })
  note?: string | null;
}

export const joinGroup = act({
  name: 'joinGroup',
  description:
    'Joins a group, or sends a request to join if its moderators decide. The body in whose name the person joins cannot change later.',
  args: JoinArguments,
  payload: groupPayload,
  check({ note }) {
    const checks = new Checks();
    const checked = { note: checks.optionalProse(['note'], note, MAX_NOTE) };
    checks.mustHold();
    return checked;
  },
  needsCopies: 'reachable',
  lock: (transaction, { args: { groupId } }) => lockGroup(transaction, groupId),
  find: (from, { context, args: { groupId } }) => groupForAct(from, context, groupId),
  states: { machine: groupSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: group, args: { onBehalfOfId = null } }) {
    mustNotBeByInvitation(group);
    mustActFor(context, { onBehalfOfId, admitsPrivate: group.visibility === 'PUBLIC' });
    await mustTakePart({ transaction, context }, onBehalfOfId);
    const personId = String(context.identity.personId);
    await mustNotBeIn(transaction, { groupId: group.id, personId, today: context.today });
    await mustNotHaveAsked(transaction, group.id, personId);
    return { personId, requestId: group.joining === 'ON_REQUEST' ? newId('GroupJoinRequest') : undefined };
  },
  async write({ transaction, context, thing: group, args: { onBehalfOfId = null }, checked, decision }) {
    const { personId, requestId } = decision;
    const person = { groupId: group.id, personId, onBehalfOfId };
    if (requestId === undefined) return admit(transaction, { ...person, role: 'MEMBER', today: context.today });
    const now = new Date().toISOString();
    await insertRows(transaction, rawSql`group_join_request`, [
      { id: requestId, ...person, ...checked, state: 'WAITING', createdAt: now, revision: 1, updatedAt: now },
    ]);
  },
  trail: ({ args: { onBehalfOfId = null }, decision: { requestId } }) => ({
    onBehalfOfId,
    after: requestId === undefined ? { role: 'MEMBER' } : { requestId, state: 'WAITING' },
  }),
  result: ({ id, decision: { requestId } }) => ({ groupId: id, joinRequestId: requestId }),
});

function mustNotBeByInvitation({ joining }: KeptGroup): void {
  if (joining !== 'BY_INVITATION') return;
  throw Refusal.wrongState('People come into this group by invitation; accept one by acceptGroupInvitation.', {
    state: joining,
    allowed: ['acceptGroupInvitation'],
  });
}

async function mustNotHaveAsked(from: Reads, groupId: string, personId: string): Promise<void> {
  const rows = await from.select<{ id: string }>(
    rawSql`SELECT id FROM group_join_request WHERE groupId = ? AND state = 'WAITING' AND personId = ? LIMIT 1`,
    [groupId, personId],
  );
  if (rows[0]) throw Refusal.duplicate(null, 'You have asked already; the moderators decide.', rows[0].id);
}
