/** The current role of the caller in a discussion group, for questions to the table of rights. */
import type { GroupRole } from '../../../covenant/rights/group-role.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { inForce, type Reader } from './group-visibility.ts';

/** A membership of the caller that is in force today. */
export interface OwnMembership {
  readonly id: string;
  readonly role: GroupRole;
  /** Body in whose name the person joined; null if in their own name. */
  readonly onBehalfOfId: string | null;
}

/** Joins the memberships of the caller that are in force today, as `m`, to a group by the column of its id. */
export function ownMembershipsIn(groupId: SqlText, { identity, today }: Reader): Condition {
  const current = inForce(rawSql`m`, today);
  return {
    sql: rawSql`LEFT JOIN group_membership m ON m.groupId = ${groupId} AND m.personId = ? AND ${current.sql}`,
    parameters: [identity.personId, ...current.parameters],
  };
}

/** Null if the caller is not a member or not signed in. */
export async function ownMembership(
  from: Reads,
  { identity, today }: Reader,
  groupId: string,
): Promise<OwnMembership | null> {
  if (identity.personId === null) return null;
  const current = inForce(rawSql`m`, today);
  const rows = await from.select<OwnMembership>(
    rawSql`SELECT m.id, m.role, m.onBehalfOfId FROM group_membership m
     WHERE m.groupId = ? AND m.personId = ? AND ${current.sql} ORDER BY m.startsOn DESC LIMIT 1`,
    [groupId, identity.personId, ...current.parameters],
  );
  return rows[0] ?? null;
}
