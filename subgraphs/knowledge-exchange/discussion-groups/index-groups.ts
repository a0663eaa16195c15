/** Tells the search of groups, whoever may read them; an archived group is not found. */
import type { Transaction } from '../../../platform/database/database.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { indexPublications } from '../search/publication-index.ts';
import { GroupState } from './discussion-group.enums.ts';

interface IndexedGroup {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly state: GroupState;
  readonly topics: string;
}

export async function indexGroups(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const these = isOneOf(rawSql`id`, ids);
  const groups = await transaction.select<IndexedGroup>(
    rawSql`SELECT id, name, purpose, state, topics FROM discussion_group WHERE ${these.sql}`,
    these.parameters,
  );
  const ofThese = isOneOf(rawSql`groupId`, ids);
  const regions = await transaction.select<{ groupId: string; regionCode: string }>(
    rawSql`SELECT groupId, regionCode FROM discussion_group_region WHERE ${ofThese.sql} AND isNamed = 1 ORDER BY regionCode`,
    ofThese.parameters,
  );
  await indexPublications(
    transaction,
    groups.map(({ id, name, purpose, state, topics }) => ({
      id,
      kind: 'DISCUSSION_GROUP' as const,
      title: wordingsOf(name),
      text: wordingsOf(purpose),
      topics: listOfColumn(topics),
      regionCodes: regions.filter(({ groupId }) => groupId === id).map(({ regionCode }) => regionCode),
      isListed: state !== GroupState.ARCHIVED,
    })),
  );
}
