/** Rules of a new request about personal data: its confirmation, that no other one is open, and when it is due. */
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { mailboxOf } from '../../../platform/base/mailbox.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { DataRequestKind } from './data-request.entity.ts';

interface RequestedData {
  readonly personId: string;
  readonly kind: DataRequestKind;
  readonly confirm: string;
}

/** Requires a confirmation, as an erasure is permanent. Locks the row, so that two requests cannot run at once. */
export async function mustBeConfirmed(
  transaction: Transaction,
  { personId, kind, confirm }: RequestedData,
): Promise<void> {
  await lockRows(transaction, rawSql`person`, [personId]);
  const people = await transaction.select<{ email: string | null }>(
    rawSql`SELECT email FROM person WHERE id = ? AND isErased = 0`,
    [personId],
  );
  const person = people[0];
  if (!person) throw Refusal.notFound(null, 'There is no account of yours.');
  const said = confirm.trim();
  const checks = new Checks();
  checks.that(
    person.email === null ? said.toUpperCase() === kind : (mailboxOf(said) ?? said.toLowerCase()) === person.email,
    ['confirm'],
    'confirmation',
    person.email === null
      ? `Repeat ${kind} in confirm, as a sign that it is meant.`
      : 'Repeat the address of your account in confirm, as a sign that it is meant.',
    [person.email === null ? kind : 'the own e-mail address'],
  );
  checks.mustHold();
}

/** Refuses a second open request of a kind, and a restriction while one is in force. */
export async function mustBeOnlyOne(
  transaction: Transaction,
  { personId, kind }: Pick<RequestedData, 'personId' | 'kind'>,
): Promise<void> {
  const open = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM data_request WHERE personId = ? AND kind = ?
     AND (state <> 'DONE' OR (kind = 'RESTRICTION' AND liftedAt IS NULL))`,
    [personId, kind],
  );
  if (open[0]) throw Refusal.duplicate(['kind'], 'A request of this kind is under way.', open[0].id);
}
