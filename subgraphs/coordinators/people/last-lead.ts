/** Tells the Office of a body that has nobody left who may invite, where nobody was asked whether that is wanted. */
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import type { MembershipRow } from './membership.entity.ts';
import { membershipLetters } from './membership.letters.ts';
import { isLastLead, nameOfBody } from './membership.rules.ts';

/** Asked before the membership ends or rests. */
export async function tellOfficeIfLastLead(transaction: Transaction, membership: MembershipRow): Promise<void> {
  if (!(await isLastLead(transaction, membership))) return;
  const deciders = await transaction.select<{ email: string }>(
    rawSql`SELECT DISTINCT p.email FROM membership m JOIN person p ON p.id = m.personId
     WHERE m.bodyId IS NULL AND m.state = 'ACTIVE' AND m.roles LIKE '%DECIDER%' AND m.personId <> ?
     AND p.email IS NOT NULL`,
    [membership.personId],
  );
  const body = await nameOfBody(transaction, membership.bodyId);
  for (const { email } of deciders) {
    await writeLetter(transaction, membershipLetters.withoutAdmin({ recipient: email, body }, membership.bodyId));
  }
}
