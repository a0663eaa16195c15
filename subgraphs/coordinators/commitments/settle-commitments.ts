/** Updates the commitments of coordinators to their declarations, in the transaction that changes these. */
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { insertRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { CoordinatorKind } from '../coordinator/coordinator.enums.ts';
import { DeclarationState, type DeclarationTemplate } from '../declarations/declaration.entity.ts';

type Text = Pick<DeclarationTemplate, 'id' | 'kind' | 'sequence' | 'commitmentCodes'>;

/** The id of a commitment, the same in every installation that knows the coordinator. */
export function commitmentId(coordinatorId: string, code: CommitmentCode): string {
  return idOfSource('Commitment', `${coordinatorId} ${code}`);
}

/** Gives coordinators the commitments of their declaration in force, or of the current text for their kind. */
export async function settleCommitments(transaction: Transaction, coordinatorIds: readonly string[]): Promise<void> {
  if (coordinatorIds.length === 0) return;
  const texts = await transaction.select<Text>(
    rawSql`SELECT id, kind, sequence, commitmentCodes FROM declaration_template ORDER BY sequence`,
  );
  const signed = await signedTexts(transaction, coordinatorIds);
  const where = isOneOf(rawSql`id`, coordinatorIds);
  const coordinators = await transaction.select<{ id: string; kind: CoordinatorKind }>(
    rawSql`SELECT id, kind FROM coordinator WHERE ${where.sql}`,
    where.parameters,
  );
  const rows = coordinators.flatMap(({ id, kind }): RowValues[] => {
    const text = texts.find((one) => one.id === signed.get(id)) ?? textOfToday(texts, kind);
    return listOfColumn<CommitmentCode>(text?.commitmentCodes ?? null).map((code, index) => ({
      id: commitmentId(id, code),
      coordinatorId: id,
      code,
      position: index + 1,
      templateId: text?.id ?? null,
    }));
  });
  const ofThese = isOneOf(rawSql`coordinatorId`, coordinatorIds);
  await transaction.execute(rawSql`DELETE FROM commitment WHERE ${ofThese.sql}`, ofThese.parameters);
  await insertRows(transaction, rawSql`commitment`, rows);
}

async function signedTexts(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = isOneOf(rawSql`coordinatorId`, ids);
  const rows = await transaction.select<{ coordinatorId: string; templateId: string }>(
    rawSql`SELECT coordinatorId, templateId FROM declaration WHERE ${where.sql} AND state = ? ORDER BY COALESCE(signedOn, '')`,
    [...where.parameters, DeclarationState.SIGNED],
  );
  return new Map(rows.map(({ coordinatorId, templateId }) => [coordinatorId, templateId]));
}

/** Shows the territorial text if the kind is unclear, as seven of eight coordinators are territorial. */
function textOfToday(texts: readonly Text[], kind: CoordinatorKind): Text | undefined {
  const signedBy = kind === CoordinatorKind.UNCLEAR ? CoordinatorKind.TERRITORIAL : kind;
  return texts.filter((text) => text.kind === signedBy).at(-1);
}
