/**
 * The one way groups and their members are written, and with them what is told of them to everybody, in the
 * transaction of the caller.
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
import type { GroupVisibility } from '../visibility/group-visibility.ts';
import { recordGroupActivity } from './discussion-group-activity.ts';
import type { GroupScope, GroupState } from './discussion-group.enums.ts';

export interface GroupContent {
  readonly id: string;
  readonly name: readonly Wording[];
  readonly purpose: readonly Wording[];
  readonly scope: GroupScope;
  readonly visibility: GroupVisibility;
  readonly state: GroupState;
  readonly topics: readonly Topic[];
  readonly languages: readonly string[];
  readonly regions?: readonly string[];
  readonly isExample?: boolean;
}

/** Adds or changes groups; one that is as it was stays untouched. Each id stands once in a call. */
export async function publishGroups(transaction: Transaction, contents: readonly GroupContent[]): Promise<Merged> {
  const byId = new Map(contents.map((content) => [content.id, content]));
  const slugOf = (id: string): string => publicationSlug(byId.get(id)?.name ?? [], id);
  const merged = await mergeRows(
    transaction,
    {
      table: rawSql`discussion_group`,
      key: rawSql`id`,
      isRevised: true,
      onlyWhenAdded: ({ id }) => ({ slug: slugOf(String(id)) }),
    },
    contents.map(groupRow),
  );
  const ids = [...merged.added, ...merged.changed];
  if (ids.length === 0) return merged;
  const ofThese = isOneOf(rawSql`groupId`, ids);
  await transaction.execute(rawSql`DELETE FROM discussion_group_region WHERE ${ofThese.sql}`, ofThese.parameters);
  await insertRows(
    transaction,
    rawSql`discussion_group_region`,
    ids.flatMap((groupId) => unitsAbove(byId.get(groupId)?.regions ?? []).map((unit) => ({ groupId, ...unit }))),
  );
  await recordGroupActivity(transaction, ids);
  return merged;
}

const SORT_NAME_LENGTH = 300;

function groupRow(content: GroupContent): RowValues {
  const { id, name, purpose, scope, visibility, state, topics, languages } = content;
  return {
    id,
    name: JSON.stringify(name),
    purpose: JSON.stringify(purpose),
    sortName: normalisedText(name[0]?.text ?? '').slice(0, SORT_NAME_LENGTH),
    foundBy: foundByTexts([...name, ...purpose]),
    scope,
    visibility,
    state,
    topics: topics.join(','),
    languages: languages.join(','),
    isExample: content.isExample ? 1 : 0,
    contentDigest: contentDigest(content),
  };
}

export interface MembershipContent {
  readonly groupId: string;
  readonly personId: string;
  readonly onBehalfOfId: string | null;
  readonly role: GroupRole;
  readonly startsOn: string;
  readonly endsOn?: string;
}

/** Adds or changes memberships; a person may leave a group and join it again. */
export async function recordMemberships(
  transaction: Transaction,
  memberships: readonly MembershipContent[],
): Promise<void> {
  await mergeRows(
    transaction,
    { table: rawSql`group_membership`, key: rawSql`id` },
    memberships.map(({ groupId, personId, onBehalfOfId, role, startsOn, endsOn }) => ({
      id: `${groupId}-${personId}-${startsOn}`,
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
