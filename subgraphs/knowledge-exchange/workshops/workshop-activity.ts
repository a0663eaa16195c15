/** Records evidence, activity and the search entry of a workshop again whenever it changes. */
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { ActivityPart } from '../participation/activity.entity.ts';
import { recordActivity, type PartOfCoordinator } from '../participation/activity.ts';
import { recordAnswersAbout } from '../participation/accepted-answers.ts';
import { recordEvidence, type Proof } from '../participation/evidence.ts';
import { indexPublications, type IndexedPublication } from '../search/publication-index.ts';
import { WorkshopState } from './workshop.enums.ts';
import { refreshParticipants } from './workshop-participants.ts';

interface WrittenWorkshop {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly state: WorkshopState;
  readonly startsOn: string;
  readonly topics: string;
  readonly isExample: number;
}

interface CoordinatorRow {
  readonly workshopId: string;
  readonly coordinatorId: string;
  readonly isHost: number;
  readonly isSpeaker: number;
  readonly isParticipant: number;
}

export async function recordWorkshopActivity(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await refreshParticipants(transaction, ids);
  const these = isOneOf(rawSql`id`, ids);
  const workshops = await transaction.select<WrittenWorkshop>(
    rawSql`SELECT id, title, summary, state, startsOn, topics, isExample FROM workshop WHERE ${these.sql}`,
    these.parameters,
  );
  const ofThese = isOneOf(rawSql`workshopId`, ids);
  const coordinators = await transaction.select<CoordinatorRow>(
    rawSql`SELECT workshopId, coordinatorId, isHost, isSpeaker, isParticipant FROM workshop_coordinator
     WHERE ${ofThese.sql} ORDER BY position, coordinatorId`,
    ofThese.parameters,
  );
  const regions = await transaction.select<{ workshopId: string; regionCode: string }>(
    rawSql`SELECT workshopId, regionCode FROM workshop_region WHERE ${ofThese.sql} AND isNamed = 1 ORDER BY regionCode`,
    ofThese.parameters,
  );
  const things = workshops.map((workshop) => ({
    workshop,
    // Only held workshops count.
    coordinators:
      workshop.state === WorkshopState.HELD ? coordinators.filter(({ workshopId }) => workshopId === workshop.id) : [],
    regionCodes: regions.filter(({ workshopId }) => workshopId === workshop.id).map(({ regionCode }) => regionCode),
  }));
  await recordEvidence(
    transaction,
    things.map(({ workshop, coordinators: inIt }) => ({
      nodeId: workshop.id,
      isExample: Boolean(workshop.isExample),
      proofs: proofsOf(workshop, inIt),
    })),
  );
  await recordAnswersAbout(transaction, ids);
  await recordActivity(
    transaction,
    things.map(({ workshop, coordinators: inIt }) => ({
      nodeId: workshop.id,
      topics: listOfColumn<Topic>(workshop.topics),
      parts: partsOf(workshop, inIt),
    })),
  );
  await indexPublications(
    transaction,
    things.map(({ workshop, regionCodes }) => documentOf(workshop, regionCodes)),
  );
}

/** A host does not count as an attendee too. */
function partsOf({ startsOn }: WrittenWorkshop, coordinators: readonly CoordinatorRow[]): PartOfCoordinator[] {
  return coordinators.map(({ coordinatorId, isHost }) => ({
    coordinatorId,
    part: isHost ? ActivityPart.WORKSHOP_HOSTED : ActivityPart.WORKSHOP_ATTENDED,
    occurredOn: startsOn,
  }));
}

/** Joint hosts prove partnership. Attending or speaking proves participation in the Covenant, for hosts as well. */
function proofsOf({ title, startsOn }: WrittenWorkshop, coordinators: readonly CoordinatorRow[]): Proof[] {
  const words = wordingsOf(title)[0]?.text ?? '';
  const isJoint = coordinators.filter(({ isHost }) => isHost).length > 1;
  return coordinators.flatMap(({ coordinatorId, isHost, isSpeaker, isParticipant }) => {
    const commitments: CommitmentCode[] = [];
    if (isHost && isJoint) commitments.push('PARTNERSHIP');
    if (isSpeaker || isParticipant) commitments.push('COVENANT_PARTICIPATION');
    return commitments.map((commitment) => ({ coordinatorId, commitment, title: words, occurredOn: startsOn }));
  });
}

function documentOf(
  { id, title, summary, state, topics }: WrittenWorkshop,
  regionCodes: readonly string[],
): IndexedPublication {
  return {
    id,
    kind: 'WORKSHOP',
    title: wordingsOf(title),
    text: wordingsOf(summary),
    topics: listOfColumn(topics),
    regionCodes,
    isListed: state === WorkshopState.ANNOUNCED || state === WorkshopState.HELD,
  };
}
