/** The memberships that give rights on a day: those of a person, and those with a role. */
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import type { MembershipRole } from '../../../covenant/rights/membership-role.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import type { PersonAddress } from '../letters/readers.ts';
import { MAX_SESSION_MEMBERSHIPS, type SessionMembership } from './session.ts';

const ENDED = new Set<string | null>([CoordinatorStatus.TERMINATED, CoordinatorStatus.WITHDRAWN]);

/** Condition: the membership `m` gives rights on the day. */
export function inForceOn(day: string): Condition {
  return {
    sql: rawSql`m.state = 'ACTIVE' AND m.startsOn <= ? AND (m.endsOn IS NULL OR m.endsOn >= ?)`,
    parameters: [day, day],
  };
}

export function ofBody(bodyId: string | null): Condition {
  return bodyId === null
    ? { sql: rawSql`bodyId IS NULL`, parameters: [] }
    : { sql: rawSql`bodyId = ?`, parameters: [bodyId] };
}

export interface RoleHolder extends PersonAddress {
  readonly membershipId: string;
  readonly personId: string;
  readonly endsOn: string | null;
}

/** The people who hold the role in a body or in the Office today; at most the maximum per body. */
export async function holdersOf(
  from: Reads,
  role: MembershipRole,
  { bodyId, today }: { readonly bodyId: string | null; readonly today: string },
): Promise<RoleHolder[]> {
  const body = ofBody(bodyId);
  const inForce = inForceOn(today);
  const rows = await from.select<RoleHolder & { readonly roles: string }>(
    rawSql`SELECT m.id AS membershipId, m.personId, m.endsOn, m.roles, p.email, p.languages
     FROM membership m JOIN person p ON p.id = m.personId WHERE ${body.sql} AND ${inForce.sql} ORDER BY p.email, m.id`,
    [...body.parameters, ...inForce.parameters],
  );
  return rows.filter(({ roles }) => listOfColumn(roles).includes(role));
}

interface Row {
  readonly bodyId: string | null;
  readonly roles: string;
  readonly status: string | null;
}

/**
 * People of a coordinator whose participation has ended keep the membership without its roles: they can read its data,
 * but every act needs a role.
 */
export async function membershipsToday(
  { database, today }: RequestContext,
  personId: string,
): Promise<SessionMembership[]> {
  const inForce = inForceOn(today);
  const rows = await database.select<Row>(
    rawSql`SELECT m.bodyId, m.roles, c.status FROM membership m LEFT JOIN coordinator c ON c.id = m.bodyId
     WHERE m.personId = ? AND ${inForce.sql} ORDER BY m.startsOn, m.id LIMIT ${wholeNumber(MAX_SESSION_MEMBERSHIPS)}`,
    [personId, ...inForce.parameters],
  );
  return rows.map(({ bodyId, roles, status }) => ({
    bodyId,
    roles: ENDED.has(status) ? [] : listOfColumn<MembershipRole>(roles),
  }));
}
