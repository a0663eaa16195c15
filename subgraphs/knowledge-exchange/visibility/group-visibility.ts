/**
 * Who may read which group. Every list, count and reference takes its condition from here; for a reader, a group that
 * they may not read does not exist.
 */
import { enumType } from '../../../platform/base/enum-type.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { Identity } from '../../../platform/graph/identity.ts';
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

export const GroupVisibility = enumType('GroupVisibility', 'Who may read a group.', {
  PUBLIC: 'Everybody.',
  MEMBERS: 'People who act for a body or the Office, and the members of the group.',
  INVITED: 'The members of the group and moderators of the Office; for all others it does not exist.',
});
export type GroupVisibility = keyof typeof GroupVisibility;

export type Reader = Pick<RequestContext, 'identity' | 'today'>;

/** True for a membership (under an alias) that is in force on a day; it is no longer in force on its last day. */
export function inForce(alias: SqlText, day: string): Condition {
  return {
    sql: rawSql`${alias}.startsOn <= ? AND (${alias}.endsOn IS NULL OR ${alias}.endsOn > ?)`,
    parameters: [day, day],
  };
}

const OPEN_TO_BODIES = [GroupVisibility.PUBLIC, GroupVisibility.MEMBERS];
const everyGroup: Condition = { sql: rawSql`1 = 1`, parameters: [] };

/** A membership of a body that has left has no roles. */
function actsForSomebody({ memberships }: Identity): boolean {
  return memberships.some(({ roles }) => roles.length > 0);
}

/** Condition on `discussion_group g`. A person with the right to moderate every group may read every group. */
export function mayReadGroup({ identity, today }: Reader): Condition {
  const { personId } = identity;
  if (personId === null) return isPublicGroup;
  // Without a role in a group, only people who moderate every group have this right.
  if (may({ identity }, 'DiscussionGroup.history')) return everyGroup;
  const open = isOneOf(rawSql`g.visibility`, actsForSomebody(identity) ? OPEN_TO_BODIES : [GroupVisibility.PUBLIC]);
  const current = inForce(rawSql`reading`, today);
  return {
    sql: rawSql`${open.sql} OR EXISTS (SELECT 1 FROM group_membership reading WHERE reading.groupId = g.id AND reading.personId = ? AND ${current.sql})`,
    parameters: [...open.parameters, personId, ...current.parameters],
  };
}

/** Condition on `discussion_group g` for public records: proofs, figures. */
export const isPublicGroup: Condition = { sql: rawSql`g.visibility = ?`, parameters: [GroupVisibility.PUBLIC] };
