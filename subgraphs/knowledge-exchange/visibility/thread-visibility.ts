/**
 * Who may read which thread, and the posts in it: whoever may read its group and what it is about. The only place that
 * says so.
 */
import { conditionOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { isReachablePublication } from '../publications/publication-conditions.ts';
import { isPublicGroup, mayReadGroup, type Reader } from './group-visibility.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** The tables of a condition on threads. */
export const THREADS = rawSql`thread t LEFT JOIN discussion_group g ON g.id = t.groupId`;
/** The tables of a condition on posts. */
export const POSTS = rawSql`post p JOIN thread t ON t.id = p.threadId LEFT JOIN discussion_group g ON g.id = t.groupId`;

const reachable = isReachablePublication(rawSql`t.aboutId`);
/** Talk tells what it is about, so it goes when a publication goes back to draft and comes again with it. */
const isAboutNothingHidden: Condition = {
  sql: rawSql`t.aboutId IS NULL OR ${reachable.sql}`,
  parameters: reachable.parameters,
};

/** Condition on THREADS and POSTS. The talk about something published belongs to no group and is for everybody. */
export function mayReadThread(reader: Reader): Condition {
  const { sql, parameters } = mayReadGroup(reader);
  return conditionOf([{ sql: rawSql`t.groupId IS NULL OR (${sql})`, parameters }, isAboutNothingHidden]);
}

/** Condition on POSTS for what is told to everybody: of public groups alone. */
export const isPublicTalk: Condition = conditionOf([isPublicGroup, isAboutNothingHidden]);
