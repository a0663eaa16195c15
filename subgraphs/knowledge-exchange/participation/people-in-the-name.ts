/** How many people took part in the name of coordinators. Groups that are not public add nobody: counts would tell. */
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isPublicGroup } from '../visibility/group-visibility.ts';

/** SQL that answers `coordinatorId` and `total`; nobody counts twice. */
export function peopleInTheName(coordinatorIds: readonly string[]): Condition {
  const came = isOneOf(rawSql`r.onBehalfOfId`, coordinatorIds);
  const joined = isOneOf(rawSql`m.onBehalfOfId`, coordinatorIds);
  return {
    sql: rawSql`SELECT people.coordinatorId AS coordinatorId, COUNT(*) AS total FROM (
       SELECT r.onBehalfOfId AS coordinatorId, r.personId AS personId FROM workshop_registration r
       WHERE ${came.sql} AND r.state = 'ATTENDED'
       UNION SELECT m.onBehalfOfId AS coordinatorId, m.personId AS personId FROM group_membership m
       JOIN discussion_group g ON g.id = m.groupId WHERE ${joined.sql} AND ${isPublicGroup.sql}
       ) AS people GROUP BY people.coordinatorId`,
    parameters: [...came.parameters, ...joined.parameters, ...isPublicGroup.parameters],
  };
}
