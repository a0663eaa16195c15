/** Changing a membership: its roles or its last day. A body always keeps somebody who may invite. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import { may, mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { MembershipRole } from '../../../covenant/rights/membership-role.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { MEMBERSHIP_COLUMNS, type MembershipRow } from './membership.entity.ts';
import { membershipLetters } from './membership.letters.ts';
import { belongingOf } from './membership.loaders.ts';
import { belongingOfBody, bodyActedFor, decidesForOffice } from './membership.rights.ts';
import { checkedRoles, isLastLead, leadRoleOf, lockPeopleOf, nameOfBody } from './membership.rules.ts';
import type { MembershipArguments } from './people.inputs.ts';

export function changeMembership(context: RequestContext, given: MembershipArguments): Promise<string> {
  const endsOn = checkedLastDay(context, given);
  return context.database.write(async (transaction) => {
    const membership = await mustBeFound(transaction, context, given.id);
    mustBeAllowed(context, 'changeMembership', belongingOf(membership));
    mustBeRevision(membership, given.expectedRevision);
    if (membership.state === 'ENDED') {
      throw Refusal.wrongState('This membership has ended; invite the person again.', { state: 'ENDED', allowed: [] });
    }
    const roles = newRoles(context, membership, given.roles);
    await lockPeopleOf(transaction, membership.bodyId);
    await mustKeepLead(transaction, context, membership, { roles, endsOn });
    const set = changesOf(context, { roles, endsOn });
    await revise(transaction, 'membership', membership, {
      expectedRevision: given.expectedRevision,
      set: { ...set, ...(endsOn === context.today ? NO_INVITATION : {}) },
    });
    await recordAct(transaction, context, {
      act: 'changeMembership',
      subjectId: membership.id,
      onBehalfOfId: bodyActedFor(context, membership.bodyId),
      before: { roles: membership.roles, endsOn: membership.endsOn, state: membership.state },
      after: set,
    });
    await tellPerson(transaction, context, membership, { roles, endsOn });
    return membership.id;
  });
}

/** What is left of the invitation of a membership that has ended. */
export const NO_INVITATION = { invitationDigest: null, invitationUntil: null, invitationEmail: null };

interface Change {
  /** Null: they stay. */
  readonly roles: readonly MembershipRole[] | null;
  readonly endsOn: string | null;
}

function checkedLastDay(context: RequestContext, { roles, endsOn }: MembershipArguments): string | null {
  const checks = new Checks();
  const day = endsOn ?? null;
  if (day !== null) checks.day(['endsOn'], day, { from: context.today });
  checks.that(day !== null || (roles ?? null) !== null, ['roles'], 'someChange', 'Neither roles nor endsOn is given.');
  checks.mustHold();
  return day;
}

/** Nobody gives roles, to himself or others, who may not invite. */
function newRoles(
  context: RequestContext,
  { bodyId }: MembershipRow,
  given: MembershipRole[] | null | undefined,
): MembershipRole[] | null {
  if (given === undefined || given === null) return null;
  mustBeAllowed(context, 'inviteMember', belongingOfBody(bodyId));
  const checks = new Checks();
  const roles = checkedRoles(checks, given, bodyId);
  checks.mustHold();
  return roles;
}

/** The Office may leave a body without anybody who invites; itself it may not. */
async function mustKeepLead(
  transaction: Transaction,
  context: RequestContext,
  membership: MembershipRow,
  { roles, endsOn }: Change,
): Promise<void> {
  const { bodyId, state } = membership;
  const role = leadRoleOf(bodyId);
  const loses = endsOn !== null || (roles !== null && !roles.includes(role));
  if (!loses || (bodyId !== null && decidesForOffice(context)) || !(await isLastLead(transaction, membership))) return;
  throw Refusal.wrongState(
    bodyId === null
      ? 'This is the last DECIDER of the Office; make somebody else DECIDER first.'
      : 'This is the last ADMIN of the body; make somebody else ADMIN first, or ask the Office.',
    { state, allowed: ['inviteMember'] },
  );
}

function changesOf({ today }: RequestContext, { roles, endsOn }: Change): Record<string, SqlValue> {
  return {
    ...(roles === null ? {} : { roles: roles.join(',') }),
    ...(endsOn === null ? {} : { endsOn }),
    ...(endsOn === today ? { state: 'ENDED' } : {}),
  };
}

/** Somebody else's membership is not there for whoever asks. */
async function mustBeFound(transaction: Transaction, context: RequestContext, id: string): Promise<MembershipRow> {
  const rows = await transaction.select<MembershipRow>(`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE id = ?`, [
    id,
  ]);
  const membership = rows[0];
  if (membership && may(context, 'Membership.person', belongingOf(membership))) return membership;
  throw Refusal.notFound(['id'], 'No membership has this id, or you may not see it.');
}

/** Whoever is not the one who changed it is told. */
async function tellPerson(
  transaction: Transaction,
  { identity }: RequestContext,
  { personId, bodyId }: MembershipRow,
  { roles, endsOn }: Change,
): Promise<void> {
  if (identity.personId === personId) return;
  const people = await transaction.select<{ email: string | null }>('SELECT email FROM person WHERE id = ?', [
    personId,
  ]);
  const recipient = people[0]?.email ?? null;
  if (recipient === null) return;
  const body = await nameOfBody(transaction, bodyId);
  const changes = [
    ...(roles === null ? [] : [`you act as ${roles.join(', ')}`]),
    ...(endsOn === null ? [] : [`they end on ${endsOn}`]),
  ];
  await writeLetter(transaction, membershipLetters.changed({ recipient, body }, changes.join(' and ')));
}
