/**
 * Who may read which group. The only place that says so: every list, count and reference takes its condition from here,
 * and what a reader may not see does not exist for them.
 */
import { enumType } from '../../../platform/base/enum-type.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

export const GroupVisibility = enumType('GroupVisibility', 'Who may read a group.', {
  PUBLIC: 'Everybody.',
  MEMBERS: 'Everybody who is signed in.',
  INVITED: 'The members of the group only; for all others it does not exist.',
});
export type GroupVisibility = keyof typeof GroupVisibility;

export type Reader = Pick<RequestContext, 'identity' | 'today'>;

/** A membership (under an alias) that is in force on a day. */
export function inForce(alias: SqlText, day: string): Condition {
  return {
    sql: rawSql`${alias}.startsOn <= ? AND (${alias}.endsOn IS NULL OR ${alias}.endsOn >= ?)`,
    parameters: [day, day],
  };
}

/** Condition on `discussion_group g`. */
export function mayReadGroup({ identity, today }: Reader): Condition {
  const { personId } = identity;
  if (personId === null) return isPublicGroup;
  const current = inForce(rawSql`reading`, today);
  return {
    sql: rawSql`g.visibility IN (?, ?) OR EXISTS (SELECT 1 FROM group_membership reading WHERE reading.groupId = g.id AND reading.personId = ? AND ${current.sql})`,
    parameters: [GroupVisibility.PUBLIC, GroupVisibility.MEMBERS, personId, ...current.parameters],
  };
}

/** Condition on `discussion_group g` for what is told to everybody: the search index, proofs, figures. */
export const isPublicGroup: Condition = { sql: rawSql`g.visibility = ?`, parameters: [GroupVisibility.PUBLIC] };
