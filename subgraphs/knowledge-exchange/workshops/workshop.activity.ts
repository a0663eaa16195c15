/** What a workshop proves, whose activity it is, and how it is found; made anew whenever one changes. */
import type { Topic } from '../../../platform/covenant/topic.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/database/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { wordingsOf } from '../../../platform/graphql/localized-text.ts';
import { ActivityPart } from '../activity.entity.ts';
import { recordActivity, type PartOfCoordinator } from '../activity.ts';
import { recordEvidence, type Proof } from '../evidence.ts';
import { indexPublications, type IndexedPublication } from '../publication-index.ts';
import { WorkshopState } from './workshop.enums.ts';
import { refreshParticipants } from './workshop-registration.service.ts';

interface WrittenWorkshop {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly state: WorkshopState;
  readonly startsOn: string;
  readonly topics: string;
}

interface CoordinatorRow {
  readonly workshopId: string;
  readonly coordinatorId: string;
  readonly isHost: number;
}

export async function recordWorkshopActivity(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await refreshParticipants(transaction, ids);
  const these = isOneOf('id', ids);
  const workshops = await transaction.select<WrittenWorkshop>(
    `SELECT id, title, summary, state, startsOn, topics FROM workshop WHERE ${these.sql}`,
    these.parameters,
  );
  const ofThese = isOneOf('workshopId', ids);
  const coordinators = await transaction.select<CoordinatorRow>(
    `SELECT workshopId, coordinatorId, isHost FROM workshop_coordinator WHERE ${ofThese.sql} ORDER BY position, coordinatorId`,
    ofThese.parameters,
  );
  const regions = await transaction.select<{ workshopId: string; regionCode: string }>(
    `SELECT workshopId, regionCode FROM workshop_region WHERE ${ofThese.sql} AND isNamed = 1 ORDER BY regionCode`,
    ofThese.parameters,
  );
  const things = workshops.map((workshop) => ({
    workshop,
    parts: partsOf(
      workshop,
      coordinators.filter(({ workshopId }) => workshopId === workshop.id),
    ),
    regionCodes: regions.filter(({ workshopId }) => workshopId === workshop.id).map(({ regionCode }) => regionCode),
  }));
  await recordEvidence(
    transaction,
    things.map(({ workshop, parts }) => ({ nodeId: workshop.id, proofs: proofsOf(workshop, parts) })),
  );
  await recordActivity(
    transaction,
    things.map(({ workshop, parts }) => ({ nodeId: workshop.id, topics: listOfColumn<Topic>(workshop.topics), parts })),
  );
  await indexPublications(
    transaction,
    things.map(({ workshop, regionCodes }) => documentOf(workshop, regionCodes)),
  );
}

/** Only a workshop that was held counts. Hosts are not counted a second time as people who came. */
function partsOf({ state, startsOn }: WrittenWorkshop, coordinators: readonly CoordinatorRow[]): PartOfCoordinator[] {
  if (state !== WorkshopState.HELD) return [];
  return coordinators.map(({ coordinatorId, isHost }) => ({
    coordinatorId,
    part: isHost ? ActivityPart.WORKSHOP_HOSTED : ActivityPart.WORKSHOP_ATTENDED,
    occurredOn: startsOn,
  }));
}

/** All share knowledge; hosts that do it together are partners, and whoever comes takes part in the Covenant. */
function proofsOf({ title }: WrittenWorkshop, parts: readonly PartOfCoordinator[]): Proof[] {
  const words = wordingsOf(title)[0]?.text ?? '';
  const hosts = parts.filter(({ part }) => part === ActivityPart.WORKSHOP_HOSTED).length;
  return parts.flatMap(({ coordinatorId, part, occurredOn }) => {
    const proof = { coordinatorId, title: words, occurredOn };
    const shared: Proof = { ...proof, commitment: 'KNOWLEDGE_SHARING' };
    if (part === ActivityPart.WORKSHOP_ATTENDED) return [shared, { ...proof, commitment: 'COVENANT_PARTICIPATION' }];
    return hosts > 1 ? [shared, { ...proof, commitment: 'PARTNERSHIP' }] : [shared];
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
