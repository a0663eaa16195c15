/** Personal data in workshops: the registrations of a person and the sessions at which the person spoke. */
import { heldBy, type HeldData } from '../../../covenant/personal-data/held-data.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export const heldData: readonly HeldData[] = [
  heldBy(rawSql`personId`, {
    table: rawSql`workshop_registration`,
    columns: rawSql`workshopId, onBehalfOfId, state, registeredAt, satisfaction`,
    isGiven: true,
    erase: eraseRegistrations,
  }),
  // The program was published and keeps the id, which no longer identifies anybody after erasure.
  heldBy(rawSql`personId`, {
    table: rawSql`workshop_speaker`,
    columns: rawSql`sessionId, onBehalfOfId`,
    isGiven: false,
  }),
];

/** Keeps attendances, because they are evidence for the body in whose name the person attended. */
async function eraseRegistrations(transaction: Transaction, personId: string): Promise<void> {
  await transaction.execute(rawSql`DELETE FROM workshop_registration WHERE personId = ? AND state <> 'ATTENDED'`, [
    personId,
  ]);
}
