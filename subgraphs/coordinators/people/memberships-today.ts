/** The memberships that give a person rights on the day of the request. */
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import type { MembershipRole } from '../../../covenant/rights/membership-role.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { MembershipState } from './membership.entity.ts';
import { MAX_SESSION_MEMBERSHIPS, type SessionMembership } from './session.ts';

const ENDED = new Set<string | null>([CoordinatorStatus.TERMINATED, CoordinatorStatus.WITHDRAWN]);

interface Row {
  readonly bodyId: string | null;
  readonly roles: string;
  readonly status: string | null;
}

/**
 * People of a coordinator whose participation has ended keep the membership without its roles: they read what is its
 * own, and every act asks for a role.
 */
export async function membershipsToday(
  { database, today }: RequestContext,
  personId: string,
): Promise<SessionMembership[]> {
  const rows = await database.select<Row>(
    rawSql`SELECT m.bodyId, m.roles, c.status FROM membership m LEFT JOIN coordinator c ON c.id = m.bodyId
     WHERE m.personId = ? AND m.state = ? AND m.startsOn <= ? AND (m.endsOn IS NULL OR m.endsOn >= ?)
     ORDER BY m.startsOn, m.id LIMIT ${wholeNumber(MAX_SESSION_MEMBERSHIPS)}`,
    [personId, MembershipState.ACTIVE, today, today],
  );
  return rows.map(({ bodyId, roles, status }) => ({
    bodyId,
    roles: ENDED.has(status) ? [] : listOfColumn<MembershipRole>(roles),
  }));
}
