/** What workshops hold of a person, by id: where the person registered, and where the person spoke. */
import { heldBy, type HeldData } from '../../../covenant/personal-data/held-data.ts';
import type { Transaction } from '../../../platform/database/database.ts';

export const heldData: readonly HeldData[] = [
  heldBy('personId', {
    table: 'workshop_registration',
    columns: 'workshopId, onBehalfOfId, state, registeredAt, satisfaction',
    isGiven: true,
    erase: eraseRegistrations,
  }),
  // The program was published and stays under the id, which then names nobody.
  heldBy('personId', { table: 'workshop_speaker', columns: 'sessionId, onBehalfOfId', isGiven: false }),
];

/** That somebody came in the name of a body is a proof of that body, and stays. */
async function eraseRegistrations(transaction: Transaction, personId: string): Promise<void> {
  await transaction.execute("DELETE FROM workshop_registration WHERE personId = ? AND state <> 'ATTENDED'", [personId]);
}
