/** Restricts a person's data: it stays, and memberships give no rights. Only the person can lift the restriction. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { tellOfficeIfLastLead } from '../people/last-lead.ts';
import { MEMBERSHIP_COLUMNS, type MembershipRow, type MembershipState } from '../people/membership.entity.ts';
import { lockPeopleOf } from '../people/membership.rules.ts';
import { actorOf } from './erasure.ts';

export async function restrict(transaction: Transaction, personId: string): Promise<void> {
  await move(transaction, personId, { from: 'ACTIVE', to: 'RESTRICTED', act: 'requestMyData' });
}

/** Memberships that have ended in the meantime stay ended. */
export async function liftRestrictionOf(transaction: Transaction, personId: string): Promise<void> {
  await move(transaction, personId, { from: 'RESTRICTED', to: 'ACTIVE', act: 'liftRestriction' });
}

interface Move {
  readonly from: MembershipState;
  readonly to: MembershipState;
  readonly act: 'requestMyData' | 'liftRestriction';
}

async function move(transaction: Transaction, personId: string, { from, to, act }: Move): Promise<void> {
  const memberships = await transaction.select<MembershipRow>(
    rawSql`SELECT ${MEMBERSHIP_COLUMNS} FROM membership WHERE personId = ? AND state = ?`,
    [personId, from],
  );
  for (const membership of memberships) {
    await lockPeopleOf(transaction, membership.bodyId);
    if (to === 'RESTRICTED') await tellOfficeIfLastLead(transaction, membership);
    const changed = await transaction.execute(
      rawSql`UPDATE membership SET state = ?, revision = revision + 1, updatedAt = ? WHERE id = ? AND state = ?`,
      [to, new Date().toISOString(), membership.id, from],
    );
    if (changed === 0) continue;
    await recordAct(transaction, actorOf(personId), {
      act,
      subjectId: membership.id,
      before: { state: from },
      after: { state: to },
    });
  }
}
