/** Per-request batches of memberships. Those by id return only memberships that the caller may see. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { may, type Belonging } from '../../../covenant/rights/may.ts';
import { byId, loader, listsByKey } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { MEMBERSHIP_COLUMNS, MembershipState, type MembershipRow } from './membership.entity.ts';
import { MAX_MEMBERS } from './membership.rules.ts';

export const membershipById = loader<string, MembershipRow>(async (context, ids) => {
  const where = isOneOf(rawSql`id`, ids);
  const rows = await context.database.select<MembershipRow>(
    rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE ${where.sql}`,
    where.parameters,
  );
  return byId(rows.filter((membership) => may(context, 'Membership.person', belongingOf(membership))));
});

/** The belonging of a membership: the person and the body; one of the Office belongs to no body. */
export function belongingOf({ personId, bodyId }: Pick<MembershipRow, 'personId' | 'bodyId'>): Belonging {
  return bodyId === null ? { personId } : { personId, coordinatorId: bodyId, signatoryId: bodyId };
}

/** Those that have not ended, accepted ones first. The caller must check the rights of the reader. */
export const membershipsByPersonId = loader<string, MembershipRow[]>(async ({ database }, personIds) => {
  const where = isOneOf(rawSql`personId`, personIds);
  const rows = await database.select<MembershipRow>(
    rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE ${where.sql} AND state <> ?
     ORDER BY personId, state, startsOn DESC, id`,
    [...where.parameters, MembershipState.ENDED],
  );
  return listsByKey(personIds, rows, ({ personId }) => personId);
});

/** Memberships of a body that have not ended, accepted ones first. The caller must check the rights of the reader. */
const membershipsByBodyId = loader<string, MembershipRow[]>(async ({ database }, bodyIds) => {
  const where = isOneOf(rawSql`bodyId`, bodyIds);
  const rows = await database.select<MembershipRow>(
    rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE ${where.sql} AND state <> ?
     ORDER BY bodyId, state, startsOn, id`,
    [...where.parameters, MembershipState.ENDED],
  );
  return listsByKey(bodyIds, rows, ({ bodyId }) => bodyId);
});

export async function membersOf(context: RequestContext, bodyId: string): Promise<MembershipRow[]> {
  return ((await membershipsByBodyId(context).load(bodyId)) ?? []).slice(0, MAX_MEMBERS);
}
