/** How acts begin and end memberships, and the consequences for requests and invitations. */
import { newId } from '../../../covenant/ids.ts';
import type { GroupRole } from '../../../covenant/rights/group-role.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { inForce } from '../visibility/group-visibility.ts';
import { groupForAct, type KeptGroup } from './group.rules.ts';
import { recordMemberships } from './publish-groups.ts';

interface Admission {
  /** Id of the membership if the act returns it; by default a new id. */
  readonly id?: string;
  readonly groupId: string;
  readonly personId: string;
  readonly onBehalfOfId: string | null;
  readonly role: GroupRole;
  readonly today: string;
}

/** Adds a member, and closes the waiting request and the open invitations of this person. */
export async function admit(transaction: Transaction, { today, ...newcomer }: Admission): Promise<void> {
  const { groupId, personId } = newcomer;
  await recordMemberships(transaction, [{ id: newId('GroupMembership'), startsOn: today, ...newcomer }]);
  const now = new Date().toISOString();
  await transaction.execute(
    rawSql`UPDATE group_join_request SET state = 'GRANTED', decidedAt = ?, revision = revision + 1, updatedAt = ?
     WHERE groupId = ? AND personId = ? AND state = 'WAITING'`,
    [now, now, groupId, personId],
  );
  await transaction.execute(
    rawSql`UPDATE group_invitation SET state = 'ACCEPTED', revision = revision + 1, updatedAt = ?
     WHERE groupId = ? AND personId = ? AND state = 'OPEN'`,
    [now, groupId, personId],
  );
}

export interface KeptMembership {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly role: GroupRole;
  readonly revision: number;
  readonly group: KeptGroup;
}

/** A current membership, in a group that the caller may read. */
export async function membershipForAct(from: Reads, context: RequestContext, id: string): Promise<KeptMembership> {
  const current = inForce(rawSql`m`, context.today);
  const rows = await from.select<Omit<KeptMembership, 'group'>>(
    rawSql`SELECT m.id, m.groupId, m.personId, m.role, m.revision FROM group_membership m WHERE m.id = ? AND ${current.sql}`,
    [id, ...current.parameters],
  );
  const [membership] = rows;
  if (!membership) throw Refusal.notFound(PATH, 'No membership has this id.');
  return { ...membership, group: await groupForAct(from, context, membership.groupId, PATH) };
}

const PATH = ['membershipId'];
