/** Changes the roles or the last day of a membership. A body always keeps a person who may invite. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { may, mustBeAllowed } from '../../../../covenant/rights/may.ts';
import { MembershipRole } from '../../../../covenant/rights/membership-role.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import type { SqlValue, Transaction } from '../../../../platform/database/database.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../../platform/graph/request-context.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { readersOfPerson } from '../../letters/readers.ts';
import { writeTo } from '../../letters/write-to.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { tellOfLeaving } from '../membership.changes.ts';
import { MEMBERSHIP_COLUMNS, type MembershipRow } from '../membership.entity.ts';
import { belongingOf } from '../membership.loaders.ts';
import { belongingOfBody, bodyActedFor, decidesForOffice } from '../membership-rights.ts';
import { checkedRoles, isLastLead, leadRoleOf, lockPeopleOf, nameOfBody } from '../membership.rules.ts';
import { membershipPayload } from '../person.payload.ts';

/** Columns of the invitation of an ended membership. */
const NO_INVITATION = { invitationDigest: null, invitationUntil: null, invitationEmail: null };

@ArgsType()
class ChangeArguments {
  @Field(() => ID, { description: 'The membership.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;

  @Field(() => [MembershipRole], {
    nullable: true,
    description: 'All new roles; omitted, the roles do not change. Only people who may invite can give roles.',
  })
  roles?: MembershipRole[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, today at the earliest; today ends it at once. Omitted, it does not change.',
  })
  endsOn?: string | null;
}

/** Null if it does not change. */
interface Change {
  readonly roles: readonly MembershipRole[] | null;
  readonly endsOn: string | null;
}

export const changeMembership = act({
  name: 'changeMembership',
  description:
    'Changes the roles or the last day of a membership or of an open invitation. Only the Office can remove the last ADMIN of a body. A person can end their own membership.',
  args: ChangeArguments,
  payload: membershipPayload,
  check({ roles = null, endsOn = null }, { today }) {
    const checks = new Checks();
    if (endsOn !== null) checks.day(['endsOn'], endsOn, { from: today });
    checks.that(endsOn !== null || roles !== null, ['roles'], 'someChange', 'Neither roles nor endsOn is given.');
    checks.mustHold();
    return { roles, endsOn };
  },
  async find(from, { context, args }) {
    const [membership] = await from.select<MembershipRow>(
      rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE id = ?`,
      [args.id],
    );
    if (membership && may(context, 'Membership.person', belongingOf(membership))) return membership;
    throw Refusal.notFound(['id'], 'No membership has this id, or you may not see it.');
  },
  belongingTo: belongingOf,
  revises: { table: rawSql`membership` },
  async rules({ transaction, context, thing: membership, checked: { roles, endsOn } }) {
    if (membership.state === 'ENDED') {
      throw Refusal.wrongState('This membership has ended; invite the person again.', { state: 'ENDED', allowed: [] });
    }
    const change = { roles: roles && rolesGivenBy(context, membership, roles), endsOn };
    await lockPeopleOf(transaction, membership.bodyId);
    await mustKeepLead(transaction, context, membership, change);
    return change;
  },
  set: ({ context: { today }, decision: change }) => ({
    ...changedFacts(change, today),
    ...(change.endsOn === today && NO_INVITATION),
  }),
  trail: ({ context, thing: { bodyId, roles, endsOn, state }, decision: change }) => ({
    onBehalfOfId: bodyActedFor(context, bodyId),
    before: { roles, endsOn, state },
    after: changedFacts(change, context.today),
  }),
  changes: ({ transaction, thing }) => tellOfLeaving(transaction, thing),
  async letters({ transaction, context, thing: { personId, bodyId }, decision: { roles, endsOn } }) {
    // The person who makes the change needs no letter.
    if (context.identity.personId === personId) return;
    const body = await nameOfBody(transaction, bodyId);
    await writeTo(transaction, await readersOfPerson(transaction, personId), 'MEMBERSHIP_CHANGED', {
      body,
      roles,
      endsOn,
    });
  },
});

/** Only people who may invite can give roles, to themselves or others. */
function rolesGivenBy(
  context: RequestContext,
  { bodyId }: MembershipRow,
  roles: readonly MembershipRole[],
): MembershipRole[] {
  mustBeAllowed(context, 'inviteMember', belongingOfBody(bodyId));
  const checks = new Checks();
  const checked = checkedRoles(checks, roles, bodyId);
  checks.mustHold();
  return checked;
}

/** The Office may leave a body without a person who may invite, but not the Office itself. */
async function mustKeepLead(
  transaction: Transaction,
  context: RequestContext,
  membership: MembershipRow,
  { roles, endsOn }: Change,
): Promise<void> {
  const { bodyId, state } = membership;
  const role = leadRoleOf(bodyId);
  const loses = endsOn !== null || (roles !== null && !roles.includes(role));
  if (
    !loses ||
    (bodyId !== null && decidesForOffice(context)) ||
    !(await isLastLead(transaction, membership, context.today))
  )
    return;
  throw Refusal.wrongState(
    bodyId === null
      ? 'This is the last DECIDER of the Office; make somebody else DECIDER first.'
      : 'This is the last ADMIN of the body; make somebody else ADMIN first, or ask the Office.',
    { state, allowed: ['inviteMember'] },
  );
}

function changedFacts({ roles, endsOn }: Change, today: string): Record<string, SqlValue> {
  return {
    ...(roles && { roles: roles.join(',') }),
    ...(endsOn !== null && { endsOn }),
    ...(endsOn === today && { state: 'ENDED' }),
  };
}
