/** What workshops hold of a person, by id: where the person registered, and where the person spoke. */
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
  // The program was published and stays under the id, which then names nobody.
  heldBy(rawSql`personId`, {
    table: rawSql`workshop_speaker`,
    columns: rawSql`sessionId, onBehalfOfId`,
    isGiven: false,
  }),
];

/** That somebody came in the name of a body is a proof of that body, and stays. */
async function eraseRegistrations(transaction: Transaction, personId: string): Promise<void> {
  await transaction.execute(rawSql`DELETE FROM workshop_registration WHERE personId = ? AND state <> 'ATTENDED'`, [
    personId,
  ]);
}
