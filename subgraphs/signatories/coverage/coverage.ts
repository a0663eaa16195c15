/** Counts the signatories and people of a selection, nobody twice. */
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

export interface Coverage {
  readonly signatories: number;
  readonly populationCovered: number;
}

/**
 * SQL that counts by a column of `support_link l JOIN signatory s`. A group and its members are one unit. Its population is
 * the larger of the group's own number and the sum of its members, as the group's own number is often that of one town.
 */
export function coverageStatement(by: SqlText, where: Condition): Condition {
  return {
    sql: rawSql`SELECT coverageKey, SUM(units.signatories) AS signatories,
       SUM(CASE WHEN units.own > units.members THEN units.own ELSE units.members END) AS populationCovered
       FROM (SELECT ${by} AS coverageKey, COALESCE(s.groupId, s.id) AS unit, COUNT(*) AS signatories,
       SUM(CASE WHEN s.groupId IS NULL THEN COALESCE(s.populationAtAdhesion, 0) ELSE 0 END) AS own,
       SUM(CASE WHEN s.groupId IS NULL THEN 0 ELSE COALESCE(s.populationAtAdhesion, 0) END) AS members
       FROM support_link l JOIN signatory s ON s.id = l.signatoryId WHERE ${where.sql}
       GROUP BY ${by}, COALESCE(s.groupId, s.id)) AS units GROUP BY coverageKey`,
    parameters: where.parameters,
  };
}
