/** Records evidence, activity and the search entry of a case study again whenever it changes. */
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { recordActivity, type PartOfCoordinator } from '../participation/activity.ts';
import { ActivityPart } from '../participation/activity.entity.ts';
import { recordAnswersAbout } from '../participation/accepted-answers.ts';
import { recordEvidence, type Proof } from '../participation/evidence.ts';
import { HIDDEN_STATES, PublicationState } from '../publications/publication.ts';
import { indexPublications, type IndexedPublication } from '../search/publication-index.ts';
import { ReplicationOutcome } from './case-study.enums.ts';

/** Plans and abandoned attempts do not count as shared experience. */
const COMPLETED: readonly ReplicationOutcome[] = [ReplicationOutcome.ADOPTED, ReplicationOutcome.ADAPTED];

export interface WrittenCaseStudy {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly state: PublicationState;
  readonly publishedAt: string | null;
  readonly topics: string;
  readonly regions: string;
  readonly isExample: number;
}

export async function recordCaseStudyActivity(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const these = isOneOf(rawSql`id`, ids);
  const studies = await transaction.select<WrittenCaseStudy>(
    rawSql`SELECT id, title, summary, state, publishedAt, topics, regions, isExample FROM case_study WHERE ${these.sql}`,
    these.parameters,
  );
  const ofThese = isOneOf(rawSql`caseStudyId`, ids);
  const coordinators = await transaction.select<{ caseStudyId: string; coordinatorId: string }>(
    rawSql`SELECT caseStudyId, targetId AS coordinatorId FROM case_study_link WHERE ${ofThese.sql} AND kind = 'COORDINATOR'`,
    ofThese.parameters,
  );
  const isCompleted = isOneOf(rawSql`outcome`, COMPLETED);
  const replications = await transaction.select<{ caseStudyId: string; coordinatorId: string; startsOn: string }>(
    rawSql`SELECT caseStudyId, coordinatorId, startsOn FROM replication WHERE ${ofThese.sql} AND ${isCompleted.sql}`,
    [...ofThese.parameters, ...isCompleted.parameters],
  );
  const partsOf = (study: WrittenCaseStudy): PartOfCoordinator[] => [
    ...coordinators
      .filter(({ caseStudyId }) => caseStudyId === study.id)
      .map(({ coordinatorId }) => ({
        coordinatorId,
        part: ActivityPart.CASE_STUDY,
        occurredOn: study.publishedAt?.slice(0, 10) ?? null,
      })),
    ...replications
      .filter(({ caseStudyId }) => caseStudyId === study.id)
      .map(({ coordinatorId, startsOn }) => ({
        coordinatorId,
        part: ActivityPart.REPLICATION,
        occurredOn: startsOn,
      })),
  ];
  await recordEvidence(
    transaction,
    studies.map((study) => ({
      nodeId: study.id,
      isExample: Boolean(study.isExample),
      proofs: HIDDEN_STATES.includes(study.state) ? [] : proofsOf(study, partsOf(study)),
    })),
  );
  await recordAnswersAbout(transaction, ids);
  await recordActivity(
    transaction,
    studies.map((study) => ({
      nodeId: study.id,
      topics: listOfColumn<Topic>(study.topics),
      parts: study.state === PublicationState.PUBLISHED ? partsOf(study) : [],
    })),
  );
  await indexPublications(transaction, studies.map(documentOf));
}

/** Authors and replicators prove knowledge sharing; several authors prove partnership as well. */
function proofsOf({ title }: WrittenCaseStudy, parts: readonly PartOfCoordinator[]): Proof[] {
  const words = wordingsOf(title)[0]?.text ?? '';
  const authors = parts.filter(({ part }) => part === ActivityPart.CASE_STUDY);
  const shared = [...parts]
    // Authors come last: if an author is also a replicator, the last proof is stored.
    .sort((one, other) => Number(one.part === 'CASE_STUDY') - Number(other.part === 'CASE_STUDY'))
    .map(({ coordinatorId, occurredOn }) => ({
      coordinatorId,
      commitment: 'KNOWLEDGE_SHARING' as const,
      title: words,
      occurredOn,
    }));
  const joint = authors.map(({ coordinatorId, occurredOn }) => ({
    coordinatorId,
    commitment: 'PARTNERSHIP' as const,
    title: words,
    occurredOn,
  }));
  return authors.length > 1 ? [...shared, ...joint] : shared;
}

function documentOf({ id, title, summary, state, topics, regions }: WrittenCaseStudy): IndexedPublication {
  return {
    id,
    kind: 'CASE_STUDY',
    title: wordingsOf(title),
    text: wordingsOf(summary),
    topics: listOfColumn(topics),
    regionCodes: listOfColumn(regions),
    isListed: state === PublicationState.PUBLISHED,
  };
}
