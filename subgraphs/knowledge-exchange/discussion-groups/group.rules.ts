/** Rules of all acts in a group: reading the group, locking it, and the body in whose name the caller acts. */
import { bodiesOf, isOfOffice } from '../../../covenant/rights/may.ts';
import type { GroupRole } from '../../../covenant/rights/group-role.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mayReadGroup } from '../visibility/group-visibility.ts';
import { ownMembership, type OwnMembership } from '../visibility/role-in-group.ts';
import type { DiscussionGroup } from './discussion-group.entity.ts';

export type KeptGroup = Pick<
  DiscussionGroup,
  | 'id'
  | 'name'
  | 'purpose'
  | 'scope'
  | 'visibility'
  | 'joining'
  | 'state'
  | 'openedForId'
  | 'topics'
  | 'languages'
  | 'isExample'
  | 'revision'
> & {
  /** Membership of the caller; null if the caller is not a member. */
  readonly own: OwnMembership | null;
};

export const MAX_REASON = 500;
export const MAX_NOTE = 2_000;

/** The group, if the caller may read it. */
export async function groupForAct(
  from: Reads,
  context: RequestContext,
  id: string,
  path: readonly string[] = ['groupId'],
): Promise<KeptGroup> {
  const [group] = await selectGroups(from, id, mayReadGroup(context));
  if (!group) throw Refusal.notFound(path, 'No group has this id.');
  return { ...group, own: await ownMembership(from, context, id) };
}

/** The group of an invitation, without a check of visibility: the invited person may not read it yet. */
export async function groupOfInvitation(from: Reads, id: string): Promise<Omit<KeptGroup, 'own'>> {
  const [group] = await selectGroups(from, id, { sql: rawSql`1 = 1`, parameters: [] });
  if (!group) throw Refusal.notFound(['id'], 'The group is gone.');
  return group;
}

function selectGroups(from: Reads, id: string, { sql, parameters }: Condition): Promise<Omit<KeptGroup, 'own'>[]> {
  return from.select<Omit<KeptGroup, 'own'>>(
    rawSql`SELECT g.id, g.name, g.purpose, g.scope, g.visibility, g.joining, g.state, g.openedForId, g.topics, g.languages,
       g.isExample, g.revision FROM discussion_group g WHERE g.id = ? AND (${sql})`,
    [id, ...parameters],
  );
}

export function belongingOf({ own }: Pick<KeptGroup, 'own'>): { readonly groupRole: GroupRole | null } {
  return { groupRole: own?.role ?? null };
}

/** Body in whose name a member acts; null for a member in their own name and for the Office. */
export function bodyOf({ own }: Pick<KeptGroup, 'own'>): string | null {
  return own?.onBehalfOfId ?? null;
}

/** Acts in one group run one after the other, so that each reads what the earlier one wrote, including roles and new posts. */
export function lockGroup(transaction: Transaction, ...groupIds: string[]): Promise<void> {
  return lockRows(transaction, rawSql`discussion_group`, groupIds);
}

/** Locks the group of a membership, a request or an invitation, which never changes its group. */
export async function lockGroupOf(transaction: Transaction, table: SqlText, id: string): Promise<void> {
  const [row] = await transaction.select<{ groupId: string }>(rawSql`SELECT groupId FROM ${table} WHERE id = ?`, [id]);
  if (row) await lockGroup(transaction, row.groupId);
}

export function mustBeOpen({ state }: Pick<KeptGroup, 'state'>): void {
  if (state === 'OPEN') return;
  throw Refusal.wrongState(`The group is ${state}; nobody comes into it.`, { state, allowed: [] });
}

interface Newcomer {
  readonly onBehalfOfId: string | null;
  /** True if people who act for no body may join in their own name. */
  readonly admitsPrivate: boolean;
}

/** A person joins in the name of a body for which they act, for the Office, or in their own name. */
export function mustActFor(context: RequestContext, { onBehalfOfId, admitsPrivate }: Newcomer): void {
  const bodies = [...bodiesOf(context, 'crd'), ...bodiesOf(context, 'sig')].filter((id) =>
    context.identity.memberships.some(({ bodyId, roles }) => bodyId === id && roles.length > 0),
  );
  const isOwnName = onBehalfOfId === null;
  if (isOwnName ? isOfOffice(context) || (bodies.length === 0 && admitsPrivate) : bodies.includes(onBehalfOfId)) return;
  const message = isOwnName
    ? 'Say in the name of which body; only people of no body come in their own name, and into a public group.'
    : 'You do not act for this body.';
  throw Refusal.invalid(['onBehalfOfId'], 'actsForBody', message, bodies);
}

/** A person has at most one current membership in a group. */
export async function mustNotBeIn(from: Reads, { groupId, personId, today }: PersonInGroup): Promise<void> {
  const own = await ownMembership(from, { identity: { personId, memberships: [] }, today }, groupId);
  if (own) throw Refusal.duplicate(null, 'This person is in the group already.', own.id);
}

interface PersonInGroup {
  readonly groupId: string;
  readonly personId: string;
  readonly today: string;
}
