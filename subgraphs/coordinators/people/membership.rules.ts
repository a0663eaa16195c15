/** Rules of memberships: which roles fit which body, how many a body has, and that it keeps a person who may invite. */
import type { Transaction } from '../../../platform/database/database.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import type { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { MembershipRole, OFFICE_ROLES } from '../../../covenant/rights/membership-role.ts';
import type { MembershipRow } from './membership.entity.ts';
import { holdersOf, ofBody } from './memberships-today.ts';

export const MAX_MEMBERS = 50;
export const MAX_MEMBERSHIPS = 20;
export const OFFICE_NAME = 'the Covenant of Mayors Office';

const BODY_ROLES = Object.values(MembershipRole).filter((role) => !OFFICE_ROLES.includes(role));

/** Removes duplicates and checks that the roles fit the Office or a body. */
export function checkedRoles(
  checks: Checks,
  roles: readonly MembershipRole[],
  bodyId: string | null,
): MembershipRole[] {
  const fitting = bodyId === null ? OFFICE_ROLES : BODY_ROLES;
  const checkedRoles = checks.list(['roles'], roles, { least: 1, most: fitting.length });
  for (const [index, role] of checkedRoles.entries()) checks.choice(['roles', String(index)], role, fitting);
  return checkedRoles;
}

/** The name of a body that people can act for: it exists and has not left. A body on hold keeps its people. */
export async function mustBeBody(transaction: Transaction, id: string | null): Promise<string> {
  if (id === null) return OFFICE_NAME;
  const coordinators = await transaction.select<{ name: string; status: string }>(
    rawSql`SELECT name, status FROM coordinator WHERE id = ?`,
    [id],
  );
  const coordinator = coordinators[0];
  if (coordinator && !LEFT.has(coordinator.status)) return coordinator.name;
  if (coordinator) {
    const message = `This coordinator is ${coordinator.status}, and nobody acts for it any more.`;
    throw Refusal.wrongState(message, { state: coordinator.status, allowed: [] });
  }
  const bodies = await transaction.select<{ name: string }>(rawSql`SELECT name FROM covenant_body WHERE id = ?`, [id]);
  if (bodies[0]) return bodies[0].name;
  throw Refusal.notFound(['bodyId'], 'No coordinator and no signatory has this id.');
}

const LEFT: ReadonlySet<string> = new Set(['TERMINATED', 'WITHDRAWN']);

/** The name of a body, even if it has left. */
export async function nameOfBody(transaction: Transaction, id: string | null): Promise<string> {
  if (id === null) return OFFICE_NAME;
  const names = await transaction.select<{ name: string }>(
    rawSql`SELECT name FROM coordinator WHERE id = ? UNION ALL SELECT name FROM covenant_body WHERE id = ?`,
    [id, id],
  );
  return names[0]?.name ?? id;
}

/**
 * Locks the body before its people are counted, so that of two people who leave at once the second sees that the first has
 * left.
 */
export async function lockPeopleOf(transaction: Transaction, bodyId: string | null): Promise<void> {
  const body = ofBody(bodyId);
  const rows = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM membership WHERE ${body.sql}`,
    body.parameters,
  );
  await lockRows(
    transaction,
    rawSql`membership`,
    rows.map(({ id }) => id),
  );
}

interface Newcomer {
  readonly bodyId: string | null;
  /** Null for a person whom the hub does not know yet. */
  readonly personId: string | null;
  /** Open invitations of the person to the body, which the new one ends. */
  readonly leaving: number;
}

export async function mustHaveRoom(from: Reads, { bodyId, personId, leaving }: Newcomer): Promise<void> {
  if ((await countOpen(from, ofBody(bodyId))) - leaving >= MAX_MEMBERS) {
    throw Refusal.full(['bodyId'], 'membersOfBody', `${String(MAX_MEMBERS)} people act for this body, or are invited.`);
  }
  if (personId === null) return;
  if ((await countOpen(from, { sql: rawSql`personId = ?`, parameters: [personId] })) - leaving >= MAX_MEMBERSHIPS) {
    const message = `Nobody acts for more than ${String(MAX_MEMBERSHIPS)} bodies, open invitations included.`;
    throw Refusal.full(['email'], 'membershipsOfPerson', message);
  }
}

/** The role that may invite. */
export function leadRoleOf(bodyId: string | null): MembershipRole {
  return bodyId === null ? 'DECIDER' : 'ADMIN';
}

/** True if no other membership with the leading role and without a last day is left. */
export async function isLastLead(
  from: Reads,
  { id, bodyId, state, roles, endsOn }: Pick<MembershipRow, 'id' | 'bodyId' | 'state' | 'roles' | 'endsOn'>,
  today: string,
): Promise<boolean> {
  const role = leadRoleOf(bodyId);
  if (state !== 'ACTIVE' || endsOn !== null || !listOfColumn(roles).includes(role)) return false;
  const holders = await holdersOf(from, role, { bodyId, today });
  return holders.every((other) => other.membershipId === id || other.endsOn !== null);
}

async function countOpen(from: Reads, where: Condition): Promise<number> {
  const rows = await from.select<{ total: number }>(
    rawSql`SELECT COUNT(*) AS total FROM membership WHERE ${where.sql} AND state <> 'ENDED'`,
    where.parameters,
  );
  return Number(rows[0]?.total);
}
