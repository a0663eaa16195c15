/**
 * Writes groups and their members, and the public records about them, in the transaction of the caller. All code that
 * writes groups uses it.
 */
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { GroupRole } from '../../../covenant/rights/group-role.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { normalisedText } from '../../../platform/text/normalised-text.ts';
import { foundByTexts } from '../../../platform/graph/found-by.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import { insertRows, mergeRows, type Merged, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { contentDigest } from '../publications/content-digest.ts';
import { publicationSlug } from '../publications/publication-slug.ts';
import { unitsAbove } from '../publications/units-above.ts';
import { GroupVisibility } from '../visibility/group-visibility.ts';
import { recordGroupActivity } from './discussion-group-activity.ts';
import { GroupJoining, type GroupScope, type GroupState } from './discussion-group.enums.ts';

export interface GroupContent {
  readonly id: string;
  readonly name: readonly Wording[];
  readonly purpose: readonly Wording[];
  readonly scope: GroupScope;
  readonly visibility: GroupVisibility;
  /** By default the most open way that the visibility allows. */
  readonly joining?: GroupJoining;
  readonly state: GroupState;
  readonly openedForId?: string;
  readonly topics: readonly Topic[];
  readonly languages: readonly string[];
  readonly regions?: readonly string[];
  readonly isExample?: boolean;
}

/** Adds or changes groups; an unchanged group is not written. A call must not repeat an id. */
export async function publishGroups(transaction: Transaction, contents: readonly GroupContent[]): Promise<Merged> {
  const byId = new Map(contents.map((content) => [content.id, content]));
  const slugOf = (id: string): string => publicationSlug(byId.get(id)?.name ?? [], id);
  const merged = await mergeRows(
    transaction,
    {
      table: rawSql`discussion_group`,
      key: rawSql`id`,
      isRevised: true,
      onlyWhenAdded: ({ id }) => ({ slug: slugOf(String(id)), createdAt: new Date().toISOString() }),
    },
    contents.map((content) => ({ id: content.id, ...groupColumns(content) })),
  );
  await tellOfGroups(
    transaction,
    contents.filter(({ id }) => !merged.unchanged.includes(id)),
  );
  return merged;
}

/** Writes the units of the groups, and the public records about them. */
export async function tellOfGroups(
  transaction: Transaction,
  contents: readonly Pick<GroupContent, 'id' | 'regions'>[],
): Promise<void> {
  const ids = contents.map(({ id }) => id);
  if (ids.length === 0) return;
  const ofThese = isOneOf(rawSql`groupId`, ids);
  await transaction.execute(rawSql`DELETE FROM discussion_group_region WHERE ${ofThese.sql}`, ofThese.parameters);
  await insertRows(
    transaction,
    rawSql`discussion_group_region`,
    contents.flatMap(({ id: groupId, regions = [] }) => unitsAbove(regions).map((unit) => ({ groupId, ...unit }))),
  );
  await recordGroupActivity(transaction, ids);
}

const SORT_NAME_LENGTH = 300;

/** All columns that can change. */
export function groupColumns(content: GroupContent): RowValues {
  const { name, purpose, scope, visibility, state, topics, languages } = content;
  return {
    name: JSON.stringify(name),
    purpose: JSON.stringify(purpose),
    sortName: normalisedText(name[0]?.text ?? '').slice(0, SORT_NAME_LENGTH),
    foundBy: foundByTexts([...name, ...purpose]),
    scope,
    visibility,
    joining: content.joining ?? joiningFor(visibility),
    state,
    openedForId: content.openedForId ?? null,
    topics: topics.join(','),
    languages: languages.join(','),
    isExample: content.isExample ? 1 : 0,
    contentDigest: contentDigest(content),
  };
}

export function joiningFor(visibility: GroupVisibility): GroupJoining {
  return visibility === GroupVisibility.INVITED ? GroupJoining.BY_INVITATION : GroupJoining.AT_ONCE;
}

export interface MembershipContent {
  /** By default derived from group, person and first day. */
  readonly id?: string;
  readonly groupId: string;
  readonly personId: string;
  readonly onBehalfOfId: string | null;
  readonly role: GroupRole;
  readonly startsOn: string;
  readonly endsOn?: string;
}

/** Adds or changes memberships. A person who left a group can join it again. */
export async function recordMemberships(
  transaction: Transaction,
  memberships: readonly MembershipContent[],
): Promise<void> {
  await mergeRows(
    transaction,
    { table: rawSql`group_membership`, key: rawSql`id`, isRevised: true },
    memberships.map(({ id, groupId, personId, onBehalfOfId, role, startsOn, endsOn }) => ({
      id: id ?? `${groupId}-${personId}-${startsOn}`,
      groupId,
      personId,
      onBehalfOfId,
      role,
      startsOn,
      endsOn: endsOn ?? null,
    })),
  );
  await recordGroupActivity(transaction, [...new Set(memberships.map(({ groupId }) => groupId))]);
}
