/** Counts people who took part in the name of coordinators. Only public groups count: counts must not reveal others. */
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isPublicGroup } from '../visibility/group-visibility.ts';

/** SQL that returns `coordinatorId` and `total`; each person counts once. */
export function peopleInTheName(coordinatorIds: readonly string[]): Condition {
  const ofRegistration = isOneOf(rawSql`r.onBehalfOfId`, coordinatorIds);
  const ofMembership = isOneOf(rawSql`m.onBehalfOfId`, coordinatorIds);
  return {
    sql: rawSql`SELECT people.coordinatorId AS coordinatorId, COUNT(*) AS total FROM (
       SELECT r.onBehalfOfId AS coordinatorId, r.personId AS personId FROM workshop_registration r
       WHERE ${ofRegistration.sql} AND r.state = 'ATTENDED'
       UNION SELECT m.onBehalfOfId AS coordinatorId, m.personId AS personId FROM group_membership m
       JOIN discussion_group g ON g.id = m.groupId WHERE ${ofMembership.sql} AND ${isPublicGroup.sql}
       ) AS people GROUP BY people.coordinatorId`,
    parameters: [...ofRegistration.parameters, ...ofMembership.parameters, ...isPublicGroup.parameters],
  };
}
