/**
 * Who may read which group. The only place that says so: every list, count and reference takes its condition from here,
 * and what a reader may not see does not exist for them.
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

/** A membership (under an alias) that is in force on a day; on the day on which it ends it is over at once. */
export function inForce(alias: SqlText, day: string): Condition {
  return {
    sql: rawSql`${alias}.startsOn <= ? AND (${alias}.endsOn IS NULL OR ${alias}.endsOn > ?)`,
    parameters: [day, day],
  };
}

const OPEN_TO_BODIES = [GroupVisibility.PUBLIC, GroupVisibility.MEMBERS];
const everyGroup: Condition = { sql: rawSql`1 = 1`, parameters: [] };

/** Whoever acted for a body that has left keeps no role of it. */
function actsForSomebody({ memberships }: Identity): boolean {
  return memberships.some(({ roles }) => roles.length > 0);
}

/** Condition on `discussion_group g`. Whoever moderates for the Office looks after every group. */
export function mayReadGroup({ identity, today }: Reader): Condition {
  const { personId } = identity;
  if (personId === null) return isPublicGroup;
  // Asked of nobody's group: who may all the same, looks after every one.
  if (may({ identity }, 'DiscussionGroup.history')) return everyGroup;
  const open = isOneOf(rawSql`g.visibility`, actsForSomebody(identity) ? OPEN_TO_BODIES : [GroupVisibility.PUBLIC]);
  const current = inForce(rawSql`reading`, today);
  return {
    sql: rawSql`${open.sql} OR EXISTS (SELECT 1 FROM group_membership reading WHERE reading.groupId = g.id AND reading.personId = ? AND ${current.sql})`,
    parameters: [...open.parameters, personId, ...current.parameters],
  };
}

/** Condition on `discussion_group g` for what is told to everybody: the search index, proofs, figures. */
export const isPublicGroup: Condition = { sql: rawSql`g.visibility = ?`, parameters: [GroupVisibility.PUBLIC] };
