/** Rules of invitations into a group: their duration, the number of open ones, and how acts read them. */
import { typeOfId } from '../../../covenant/ids.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { DAY_MS } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { inForce } from '../visibility/group-visibility.ts';
import { stateOfInvitation, type GroupInvitation } from './group-invitation.entity.ts';
import { belongingOf, groupForAct, groupOfInvitation, MAX_NOTE, type KeptGroup } from './group.rules.ts';

const DAYS_TO_ACCEPT = 30;
const MAX_AT_ONCE = 50;
const MAX_OPEN = 200;

type InvitationRow = Pick<GroupInvitation, 'id' | 'groupId' | 'personId' | 'state' | 'until' | 'note'>;

export interface Invited {
  readonly personIds: readonly string[];
  readonly addresses: readonly string[];
  readonly note: string | null;
}

export interface InvitedArguments {
  readonly personIds: readonly string[];
  readonly addresses: readonly string[];
  readonly note?: string | null | undefined;
}

export function checkedInvited(args: InvitedArguments): Invited {
  const checks = new Checks();
  const invited = checkInvited(checks, args);
  checks.that(
    invited.personIds.length + invited.addresses.length > 0,
    ['personIds'],
    'somebody',
    'Nobody is named; give ids of people or addresses.',
  );
  checks.mustHold();
  return invited;
}

/** The checked people, of whom there may be none. */
export function checkInvited(checks: Checks, args: InvitedArguments): Invited {
  const personIds = checks.list(['personIds'], args.personIds, { most: MAX_AT_ONCE });
  const addresses = checks.list(['addresses'], args.addresses, { most: MAX_AT_ONCE });
  for (const [index, id] of personIds.entries()) {
    checks.that(typeOfId(id) === 'Person', ['personIds', String(index)], 'person', `${id} is no id of a person.`);
  }
  return { personIds, addresses, note: checks.optionalProse(['note'], args.note, MAX_NOTE) };
}

export function lastMoment(): string {
  return new Date(Date.now() + DAYS_TO_ACCEPT * DAY_MS).toISOString();
}

/** Refuses people who are members or already invited, and too many open invitations of one group. */
export async function mustBeInvitable(
  transaction: Transaction,
  { id: groupId }: KeptGroup,
  { personIds, addresses }: Invited,
  today: string,
): Promise<void> {
  const now = new Date().toISOString();
  const [open] = await transaction.select<{ total: number }>(
    rawSql`SELECT COUNT(*) AS total FROM group_invitation WHERE groupId = ? AND state = 'OPEN' AND until >= ?`,
    [groupId, now],
  );
  if (Number(open?.total) + personIds.length + addresses.length > MAX_OPEN) {
    const message = `At most ${String(MAX_OPEN)} invitations of a group are open at once; ${String(open?.total)} are.`;
    throw Refusal.full(['personIds'], 'openInvitations', message);
  }
  const these = isOneOf(rawSql`personId`, personIds);
  const current = inForce(rawSql`m`, today);
  const conflicts = await transaction.select<{ id: string; personId: string }>(
    rawSql`SELECT m.id, m.personId FROM group_membership m WHERE m.groupId = ? AND ${these.sql} AND ${current.sql}
     UNION ALL SELECT id, personId FROM group_invitation
     WHERE groupId = ? AND ${these.sql} AND state = 'OPEN' AND isByAddress = 0 AND until >= ?`,
    [groupId, ...these.parameters, ...current.parameters, groupId, ...these.parameters, now],
  );
  const errors = conflicts.flatMap(
    ({ id, personId }) =>
      Refusal.duplicate(
        ['personIds', String(personIds.indexOf(personId))],
        'This person is in the group or invited already.',
        id,
      ).errors,
  );
  if (errors.length > 0) throw new Refusal(errors);
}

type KeptInvitation = InvitationRow & { readonly group: Omit<KeptGroup, 'own'> };

/** For the invited person, who may not be able to read the group yet. */
export async function ownInvitation(from: Reads, context: RequestContext, id: string): Promise<KeptInvitation> {
  const invitation = await selectInvitation(from, id);
  const { personId } = context.identity;
  if (personId === null || invitation.personId !== personId) throw unknownInvitation();
  return { ...invitation, group: await groupOfInvitation(from, invitation.groupId) };
}

/** For people who may invite; for all others the invitation does not exist. */
export async function invitationToWithdraw(
  from: Reads,
  context: RequestContext,
  id: string,
): Promise<InvitationRow & { readonly group: KeptGroup }> {
  const invitation = await selectInvitation(from, id);
  const group = await groupForAct(from, context, invitation.groupId, ['id']);
  if (!may(context, 'DiscussionGroup.invitations', belongingOf(group))) throw unknownInvitation();
  return { ...invitation, group };
}

export async function answerInvitation(
  transaction: Transaction,
  id: string,
  state: 'DECLINED' | 'WITHDRAWN',
): Promise<void> {
  await transaction.execute(
    rawSql`UPDATE group_invitation SET state = ?, revision = revision + 1, updatedAt = ? WHERE id = ?`,
    [state, new Date().toISOString(), id],
  );
}

async function selectInvitation(from: Reads, id: string): Promise<InvitationRow> {
  const rows = await from.select<InvitationRow>(
    rawSql`SELECT id, groupId, personId, state, until, note FROM group_invitation WHERE id = ?`,
    [id],
  );
  if (!rows[0]) throw unknownInvitation();
  return { ...rows[0], state: stateOfInvitation(rows[0]) };
}

function unknownInvitation(): Refusal {
  return Refusal.notFound(['id'], 'No invitation has this id.');
}
