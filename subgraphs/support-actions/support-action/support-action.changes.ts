/** Publishes changes of support actions to the other subgraphs: proofs, activity of coordinators, and search texts. */
import { batches } from '../../../platform/base/batches.ts';
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { conditionOf, isOneOf } from '../../../platform/graph/keyset-page.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { publishChanges, lockChangeFeed, type Change } from '../../../platform/changes/change-feed.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import type { SupportActionStatus, SupportCategory } from './support-action.enums.ts';
import { commitmentOfCategory } from './support-categories.ts';
import { carriedOut, isCarriedOut } from './support-period.ts';

const ACTIONS_PER_STATEMENT = 200;

export async function publishSupportActions(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await lockChangeFeed(transaction);
  for (const some of batches(ids, ACTIONS_PER_STATEMENT)) {
    await publishChunk(transaction, some);
  }
}

export async function publishAllSupportActions(transaction: Transaction): Promise<void> {
  const rows = await transaction.select<{ id: string }>(rawSql`SELECT id FROM support_action ORDER BY id`);
  await publishSupportActions(
    transaction,
    rows.map(({ id }) => id),
  );
}

interface PublishedAction {
  readonly id: string;
  readonly slug: string;
  readonly coordinatorId: string;
  readonly title: string;
  readonly description: string | null;
  readonly category: SupportCategory;
  readonly status: SupportActionStatus | null;
  readonly startsOn: string | null;
  readonly topics: string;
  readonly sortStart: string;
  readonly activeUntil: string;
  /** Engines return large integers as numbers or as text. */
  readonly budgetCents: number | string | null;
  readonly staffThousandths: number | string | null;
}

async function publishChunk(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const ofThese = isOneOf(rawSql`id`, ids);
  const actions = await transaction.select<PublishedAction>(
    rawSql`SELECT id, slug, coordinatorId, title, description, category, status, startsOn, topics, sortStart, activeUntil, budgetCents, staffThousandths
     FROM support_action WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  const itsOwn = isOneOf(rawSql`actionId`, ids);
  const joint = await transaction.select<{ actionId: string }>(
    rawSql`SELECT DISTINCT actionId FROM support_action_partner WHERE ${itsOwn.sql}`,
    itsOwn.parameters,
  );
  const regions = await transaction.select<{ actionId: string; regionCode: string }>(
    rawSql`SELECT actionId, regionCode FROM support_action_region WHERE ${itsOwn.sql} ORDER BY actionId, regionCode`,
    itsOwn.parameters,
  );
  const published = await toldCommitments(transaction, ids);
  const helped = await transaction.select<{ actionId: string; signatoryId: string }>(
    rawSql`SELECT actionId, signatoryId FROM support_action_beneficiary WHERE ${itsOwn.sql} ORDER BY actionId, signatoryId`,
    itsOwn.parameters,
  );
  const jointIds = new Set(joint.map(({ actionId }) => actionId));
  await publishChanges(transaction, [
    ...actions.flatMap((action) => evidenceOf(action, jointIds.has(action.id), published.get(action.id) ?? [])),
    ...actions.map((action) =>
      searchDocumentOf(
        action,
        regions.filter(({ actionId }) => actionId === action.id).map(({ regionCode }) => regionCode),
      ),
    ),
    ...actions.map((action) =>
      supportGivenBy(
        action,
        helped.filter(({ actionId }) => actionId === action.id).map(({ signatoryId }) => signatoryId),
      ),
    ),
    ...ids.filter((id) => !actions.some((action) => action.id === id)).map(noSupportGiven),
    ...(await activityOf(transaction, [...new Set(actions.map(({ coordinatorId }) => coordinatorId))])),
  ]);
}

/** A joint action proves PARTNERSHIP besides the commitment of its category. Withdraws proofs that no longer hold. */
function evidenceOf(
  { id, coordinatorId, category, status, startsOn }: PublishedAction,
  isJoint: boolean,
  published: readonly CommitmentCode[],
): Change[] {
  const isProof = isCarriedOut(status);
  const proven = new Set<CommitmentCode>(
    isProof ? [commitmentOfCategory[category], ...(isJoint ? ['PARTNERSHIP' as const] : [])] : [],
  );
  const others = published.filter((commitment) => !proven.has(commitment));
  return [...proven, ...others].map((commitment) => ({
    kind: 'EVIDENCE',
    entityId: `${id} ${commitment}`,
    removed: !proven.has(commitment),
    facts: { coordinatorId, commitment, occurredOn: startsOn },
  }));
}

/** Commitments that an action proves according to the published changes. */
async function toldCommitments(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CommitmentCode[]>> {
  const possible = ids.flatMap((id) => PROVABLE.map((commitment) => `${id} ${commitment}`));
  const codesByAction = new Map<string, CommitmentCode[]>();
  for (const some of batches(possible, ACTIONS_PER_STATEMENT)) {
    const where = isOneOf(rawSql`entityId`, some);
    const rows = await transaction.select<{ entityId: string }>(
      rawSql`SELECT entityId FROM change_feed WHERE kind = 'EVIDENCE' AND ${where.sql}`,
      where.parameters,
    );
    for (const { entityId } of rows) {
      const [id = '', commitment] = entityId.split(' ');
      codesByAction.set(id, [...(codesByAction.get(id) ?? []), commitment as CommitmentCode]);
    }
  }
  return codesByAction;
}

const PROVABLE: readonly CommitmentCode[] = [...new Set(Object.values(commitmentOfCategory)), 'PARTNERSHIP'];

function noSupportGiven(id: string): Change {
  return { kind: 'SUPPORT_GIVEN', entityId: id, removed: true, facts: {} };
}

/** The facts for the figures of reports; an action that does not count is withdrawn. */
function supportGivenBy(action: PublishedAction, beneficiaryIds: readonly string[]): Change {
  const { id, coordinatorId, status, sortStart, activeUntil, budgetCents, staffThousandths } = action;
  return {
    kind: 'SUPPORT_GIVEN',
    entityId: id,
    removed: !isCarriedOut(status),
    facts: {
      coordinatorId,
      activeFrom: sortStart,
      activeUntil,
      budgetCents: Number(budgetCents ?? 0),
      staffThousandths: Number(staffThousandths ?? 0),
      beneficiaryIds,
    },
  };
}

function searchDocumentOf(action: PublishedAction, regionCodes: readonly string[]): Change {
  return {
    kind: 'SEARCH_DOCUMENT',
    entityId: action.id,
    facts: {
      kind: 'SUPPORT_ACTION',
      title: wordingsOf(action.title),
      text: wordingsOf(action.description),
      slug: action.slug,
      regionCodes,
      topics: listOfColumn(action.topics),
      commitments: [commitmentOfCategory[action.category]],
    },
  };
}

async function activityOf(transaction: Transaction, coordinatorIds: readonly string[]): Promise<Change[]> {
  const where = conditionOf([isOneOf(rawSql`a.coordinatorId`, coordinatorIds), carriedOut]);
  // MySQL's driver returns counts as text here.
  const counted = await transaction.select<{
    coordinatorId: string;
    supportActions: number | string;
    lastOn: string | null;
  }>(
    rawSql`SELECT a.coordinatorId, COUNT(*) AS supportActions, MAX(a.startsOn) AS lastOn FROM support_action a
     WHERE ${where.sql} GROUP BY a.coordinatorId`,
    where.parameters,
  );
  const countsById = new Map(counted.map((row) => [row.coordinatorId, row]));
  return coordinatorIds.map((coordinatorId) => ({
    kind: 'COORDINATOR_ACTIVITY',
    entityId: coordinatorId,
    facts: {
      supportActions: Number(countsById.get(coordinatorId)?.supportActions ?? 0),
      lastOn: countsById.get(coordinatorId)?.lastOn ?? null,
    },
  }));
}
