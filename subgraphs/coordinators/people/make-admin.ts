/** Makes the applicant the first admin of a coordinator. */
import type { Transaction } from '../../../platform/database/database.ts';
import { newId } from '../../../covenant/ids.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { revise } from '../../../platform/acts/revision.ts';
import { tellOfLeaving } from './membership.changes.ts';
import { inForceOn } from './memberships-today.ts';

interface Admin {
  readonly personId: string;
  readonly bodyId: string;
  readonly today: string;
}

export async function makeAdmin(transaction: Transaction, { personId, bodyId, today }: Admin): Promise<void> {
  const inForce = inForceOn(today);
  const rows = await transaction.select<{ id: string; roles: string; revision: number }>(
    rawSql`SELECT m.id, m.roles, m.revision FROM membership m WHERE m.personId = ? AND m.bodyId = ? AND ${inForce.sql}`,
    [personId, bodyId, ...inForce.parameters],
  );
  const membership = rows[0];
  if (membership) {
    const roles = [...new Set(['ADMIN', ...listOfColumn(membership.roles)])].join(',');
    await revise(transaction, rawSql`membership`, membership, {
      expectedRevision: membership.revision,
      set: { roles, endsOn: null },
    });
    return;
  }
  await insertRows(transaction, rawSql`membership`, [
    {
      id: newId('Membership'),
      personId,
      bodyId,
      roles: 'ADMIN',
      state: 'ACTIVE',
      startsOn: today,
      endsOn: null,
      invitationDigest: null,
      invitationUntil: null,
      revision: 1,
      updatedAt: new Date().toISOString(),
    },
  ]);
  await tellOfLeaving(transaction, { personId, bodyId });
}
