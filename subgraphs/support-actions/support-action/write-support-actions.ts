/** Writes support actions with their signatories, partners and regions. */
import { batches } from '../../../platform/base/batches.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { slugOf } from '../../../platform/text/normalised-text.ts';
import { insertRows, mergeRows, type Merged } from '../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { ownColumns, statedColumns, type IdentifiedAction, type SupportActionFacts } from './support-action-facts.ts';
import { placeSupportActions } from './place-support-actions.ts';
import { publishSupportActions } from './support-action.changes.ts';
import { inEur } from '../money/in-eur.ts';
import { mustBeCoordinators, mustBeSupported } from './support-action-parties.rules.ts';
import { mustBeKnownRegions, mustBeRecordable } from './support-action.rules.ts';

const SLUG_TITLE_LENGTH = 120;
const SLUG_ID_LENGTH = 10;
const ROWS_PER_STATEMENT = 500;

/** Adds an action that a person records, with its beneficiaries, partners and regions. */
export async function insertSupportAction(
  transaction: Transaction,
  id: string,
  facts: SupportActionFacts,
): Promise<void> {
  const words = slugOf(facts.title[0]?.text ?? '').slice(0, SLUG_TITLE_LENGTH);
  // Titles are not unique, ids are.
  const slug = slugOf(`${words} ${id.slice(-SLUG_ID_LENGTH)}`);
  const action = { id, slug, facts };
  await insertRows(transaction, rawSql`support_action`, [
    { ...statedColumns(action), ...ownColumns(action), revision: 1, updatedAt: new Date().toISOString() },
  ]);
  await addParties(transaction, [action]);
  await placeSupportActions(transaction, [id]);
}

/** Checks the facts against the database (units, partners, supported signatories) and adds the budget in EUR. */
export async function settledFacts(
  transaction: Transaction,
  facts: SupportActionFacts,
  today: string,
): Promise<SupportActionFacts> {
  await mustBeKnownRegions(transaction, facts.regionCodes ?? []);
  await mustBeCoordinators(transaction, facts.partnerIds);
  await mustBeSupported(transaction, facts);
  if (!facts.budget) return facts;
  const { startsOn = today } = facts;
  return { ...facts, budget: await inEur(transaction, facts.budget, startsOn < today ? startsOn : today) };
}

/**
 * Inserts new actions and updates those whose source has changed. For an existing action,
 * only the columns that the source states change.
 */
export async function mergeSupportActions(
  transaction: Transaction,
  actions: readonly IdentifiedAction[],
): Promise<Merged> {
  for (const { facts } of actions) mustBeRecordable(facts);
  await mustBeKnownRegions(transaction, [...new Set(actions.flatMap(({ facts }) => facts.regionCodes ?? []))]);
  const byId = new Map(actions.map((action) => [action.id, action]));
  const merged = await mergeRows(
    transaction,
    {
      table: rawSql`support_action`,
      key: rawSql`id`,
      isRevised: true,
      decidedByPeople: 'decidedColumns',
      onlyWhenAdded: ({ id }) => {
        const action = byId.get(String(id));
        return action ? ownColumns(action) : {};
      },
    },
    actions.map(statedColumns),
  );
  await addParties(
    transaction,
    merged.added.map((id) => byId.get(id)).filter((action) => action !== undefined),
  );
  await placeSupportActions(transaction, [...merged.added, ...merged.changed]);
  await publishSupportActions(transaction, [...merged.added, ...merged.changed]);
  return merged;
}

/** Replaces the bodies that an action names. */
export async function replaceParties(
  transaction: Transaction,
  action: Pick<IdentifiedAction, 'id' | 'facts'>,
): Promise<void> {
  for (const table of PARTY_TABLES)
    await transaction.execute(rawSql`DELETE FROM ${table} WHERE actionId = ?`, [action.id]);
  await addParties(transaction, [action]);
}

const PARTY_TABLES = [
  rawSql`support_action_beneficiary`,
  rawSql`support_action_partner`,
  rawSql`support_action_region`,
];

async function addParties(
  transaction: Transaction,
  actions: readonly Pick<IdentifiedAction, 'id' | 'facts'>[],
): Promise<void> {
  const beneficiaries = actions.flatMap(({ id, facts }) =>
    (facts.beneficiaryIds ?? []).map((signatoryId, position) => ({ actionId: id, signatoryId, position })),
  );
  const partners = actions.flatMap(({ id, facts }) =>
    (facts.partnerIds ?? []).map((coordinatorId, position) => ({ actionId: id, coordinatorId, position })),
  );
  const regions = actions.flatMap(({ id, facts }) =>
    (facts.regionCodes ?? []).map((regionCode) => ({ actionId: id, regionCode })),
  );
  await insertInChunks(transaction, rawSql`support_action_beneficiary`, beneficiaries);
  await insertInChunks(transaction, rawSql`support_action_partner`, partners);
  await insertInChunks(transaction, rawSql`support_action_region`, regions);
}

async function insertInChunks(
  transaction: Transaction,
  table: SqlText,
  rows: readonly Readonly<Record<string, string | number>>[],
): Promise<void> {
  for (const some of batches(rows, ROWS_PER_STATEMENT)) {
    await insertRows(transaction, table, some);
  }
}
