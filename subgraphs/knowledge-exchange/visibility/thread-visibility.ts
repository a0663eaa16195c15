/**
 * Who may read which thread and its posts: a reader must be able to read its group and the publication that it is about.
 * All other files take their condition from here.
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
/** A thread reveals its publication, so it is hidden while the publication is a draft. */
const isAboutNothingHidden: Condition = {
  sql: rawSql`t.aboutId IS NULL OR ${reachable.sql}`,
  parameters: reachable.parameters,
};

/** Condition on THREADS and POSTS. A thread about a publication belongs to no group; everybody may read it. */
export function mayReadThread(reader: Reader): Condition {
  const { sql, parameters } = mayReadGroup(reader);
  return conditionOf([{ sql: rawSql`t.groupId IS NULL OR (${sql})`, parameters }, isAboutNothingHidden]);
}

/** Condition on POSTS for public records: only posts in public groups. */
export const isPublicTalk: Condition = conditionOf([isPublicGroup, isAboutNothingHidden]);
