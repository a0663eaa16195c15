/** Reads the stored facts of an action for a change. */
import type { Topic } from '../../../covenant/commitments/topic.ts';
import { emissionsOf } from '../../../covenant/evidence/emission-quantity.type.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { SUPPORT_ACTION_COLUMNS, type SupportActionRow } from './support-action.entity.ts';
import type { SupportActionFacts } from './support-action-facts.ts';

/** Actions are public, so NOT_FOUND reveals nothing. */
export async function actionForChange(from: Pick<Transaction, 'select'>, id: string): Promise<SupportActionRow> {
  const rows = await from.select<SupportActionRow>(
    rawSql`SELECT ${SUPPORT_ACTION_COLUMNS.all} FROM support_action a WHERE a.id = ?`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw Refusal.notFound(['id'], 'No support action has this id.');
}

export async function factsOfRow(transaction: Transaction, row: SupportActionRow): Promise<SupportActionFacts> {
  const { budgetAmount: amount, budgetCurrency: currency } = row;
  return withoutUnknown({
    coordinatorId: row.coordinatorId,
    category: row.category,
    item: row.item,
    title: wordingsOf(row.title),
    description: wordingsOf(row.description),
    phase: row.phase,
    status: row.status,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    languages: listOfColumn(row.languages),
    topics: listOfColumn<Topic>(row.topics),
    regionCodes: await listed(transaction, rawSql`support_action_region`, rawSql`regionCode`, row.id),
    beneficiaryIds: await listed(
      transaction,
      rawSql`support_action_beneficiary`,
      rawSql`signatoryId`,
      row.id,
      rawSql`position`,
    ),
    partnerIds: await listed(
      transaction,
      rawSql`support_action_partner`,
      rawSql`coordinatorId`,
      row.id,
      rawSql`position`,
    ),
    budget:
      amount === null || currency === null
        ? null
        : { amount, currency, inEur: row.budgetInEur, rateDate: row.budgetRateDate },
    fundingSource: row.fundingSource,
    staffFte: row.staffFte,
    outcome: wordingsOf(row.outcome),
    emissionsSaved: emissionsOf(row.emissionsSaved),
    links: JSON.parse(row.links) as string[],
    source: row.source,
    isSourceExcerptComplete: row.isSourceExcerptComplete === null ? null : Boolean(row.isSourceExcerptComplete),
  }) as unknown as SupportActionFacts;
}

function withoutUnknown(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

async function listed(
  transaction: Transaction,
  table: SqlText,
  column: SqlText,
  id: string,
  order: SqlText = column,
): Promise<string[]> {
  const rows = await transaction.select<{ entry: string }>(
    rawSql`SELECT ${column} AS entry FROM ${table} WHERE actionId = ? ORDER BY ${order}`,
    [id],
  );
  return rows.map(({ entry }) => entry);
}
