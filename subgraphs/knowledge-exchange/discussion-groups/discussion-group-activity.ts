/**
 * Records the evidence, the activity and the search entry of groups, and the evidence of accepted answers. Everybody may
 * read evidence and activity, so only public groups have them; a group that is no longer public loses them. Who may find a
 * group is decided when it is sought.
 */
import { today } from '../../../platform/base/days.ts';
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { recordAnswersIn } from '../participation/accepted-answers.ts';
import { ActivityPart } from '../participation/activity.entity.ts';
import { recordActivity } from '../participation/activity.ts';
import { recordEvidence } from '../participation/evidence.ts';
import { GroupVisibility, inForce } from '../visibility/group-visibility.ts';
import { indexGroups } from './index-groups.ts';

interface WrittenGroup {
  readonly id: string;
  readonly name: string;
  readonly visibility: GroupVisibility;
  readonly topics: string;
  readonly isExample: number;
}

interface CoordinatorRow {
  readonly groupId: string;
  readonly coordinatorId: string;
  readonly since: string;
}

export async function recordGroupActivity(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const these = isOneOf(rawSql`id`, ids);
  const groups = await transaction.select<WrittenGroup>(
    rawSql`SELECT id, name, visibility, topics, isExample FROM discussion_group WHERE ${these.sql}`,
    these.parameters,
  );
  const ofThese = isOneOf(rawSql`groupId`, ids);
  const current = inForce(rawSql`m`, today());
  const coordinators = await transaction.select<CoordinatorRow>(
    rawSql`SELECT m.groupId, m.onBehalfOfId AS coordinatorId, MIN(m.startsOn) AS since FROM group_membership m
     WHERE ${ofThese.sql} AND m.onBehalfOfId LIKE 'crd%' AND ${current.sql} GROUP BY m.groupId, m.onBehalfOfId`,
    [...ofThese.parameters, ...current.parameters],
  );
  const publicMemberships = groups.map((group) => ({
    group,
    coordinators:
      group.visibility === GroupVisibility.PUBLIC ? coordinators.filter(({ groupId }) => groupId === group.id) : [],
  }));
  await recordEvidence(
    transaction,
    publicMemberships.map(({ group, coordinators: members }) => ({
      nodeId: group.id,
      isExample: Boolean(group.isExample),
      proofs: members.map(({ coordinatorId, since }) => ({
        coordinatorId,
        commitment: 'COVENANT_PARTICIPATION' as const,
        title: wordingsOf(group.name)[0]?.text ?? '',
        occurredOn: since,
      })),
    })),
  );
  await recordActivity(
    transaction,
    publicMemberships.map(({ group, coordinators: members }) => ({
      nodeId: group.id,
      topics: listOfColumn<Topic>(group.topics),
      parts: members.map(({ coordinatorId, since }) => ({
        coordinatorId,
        part: ActivityPart.DISCUSSION_GROUP,
        occurredOn: since,
      })),
    })),
  );
  await indexGroups(transaction, ids);
  await recordAnswersIn(transaction, ids);
}
