/** Everything signatories has to tell: names, links, proofs, and how many a coordinator covers. */
import type { Transaction } from '../../../platform/database/database.ts';
import { recountAllCoordinators } from '../coverage/coordinator-tally.service.ts';
import { publishEvidence } from './evidence.changes.ts';
import { publishSignatories } from '../signatory/signatory.service.ts';
import { publishLinks } from '../support-links/support-link.changes.ts';

export async function publishAllOfSignatories(transaction: Transaction, today: string): Promise<void> {
  const idsOf = async (table: 'signatory' | 'support_link'): Promise<string[]> =>
    (await transaction.select<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
  const signatoryIds = await idsOf('signatory');
  await publishSignatories(transaction, signatoryIds);
  await publishLinks(transaction, await idsOf('support_link'));
  await publishEvidence(transaction, signatoryIds);
  await recountAllCoordinators(transaction, today);
}
