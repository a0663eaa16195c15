/**
 * Who may read which group and which thread. The only place that says so: every list, count, reference, thread and
 * post takes its condition from here, and what a reader may not see does not exist for them.
 */
import { conditionOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { isReachablePublication } from '../publications/publication-conditions.ts';
import { GroupVisibility } from './discussion-group.enums.ts';

type Reader = Pick<RequestContext, 'identity' | 'today'>;

/** A membership (under an alias) that is in force on a day. */
export function inForce(alias: string, day: string): Condition {
  return {
    sql: `${alias}.startsOn <= ? AND (${alias}.endsOn IS NULL OR ${alias}.endsOn >= ?)`,
    parameters: [day, day],
  };
}

/** Condition on `discussion_group g`. */
export function mayReadGroup({ identity, today }: Reader): Condition {
  const { personId } = identity;
  if (personId === null) return isPublicGroup;
  const current = inForce('reading', today);
  return {
    sql:
      'g.visibility IN (?, ?) OR EXISTS (SELECT 1 FROM group_membership reading' +
      ` WHERE reading.groupId = g.id AND reading.personId = ? AND ${current.sql})`,
    parameters: [GroupVisibility.PUBLIC, GroupVisibility.MEMBERS, personId, ...current.parameters],
  };
}

/** Condition on `discussion_group g` for what is told to everybody: the search index, proofs, figures. */
export const isPublicGroup: Condition = { sql: 'g.visibility = ?', parameters: [GroupVisibility.PUBLIC] };

/** The tables of a condition on threads. */
export const THREADS = 'thread t LEFT JOIN discussion_group g ON g.id = t.groupId';
/** The tables of a condition on posts. */
export const POSTS = `post p JOIN thread t ON t.id = p.threadId LEFT JOIN discussion_group g ON g.id = t.groupId`;

const reachable = isReachablePublication('t.aboutId');
/** Talk tells what it is about, so it goes when a publication goes back to draft and comes again with it. */
const isAboutNothingHidden: Condition = {
  sql: `t.aboutId IS NULL OR ${reachable.sql}`,
  parameters: reachable.parameters,
};

/** Condition on THREADS and POSTS. The talk about something published belongs to no group and is for everybody. */
export function mayReadThread(reader: Reader): Condition {
  const { sql, parameters } = mayReadGroup(reader);
  return conditionOf([{ sql: `t.groupId IS NULL OR (${sql})`, parameters }, isAboutNothingHidden]);
}

/** Condition on POSTS for what is told to everybody: of public groups alone. */
export const isPublicTalk: Condition = conditionOf([isPublicGroup, isAboutNothingHidden]);
