/**
 * Updates the progress of a signatory when plans and reports are submitted. A signatory on hold for a missing plan or report is
 * published again.
 */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import { revise } from '../../../platform/acts/revision.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { ProgressStatus, SignatoryStatus } from './signatory.enums.ts';
import type { Signatory } from './signatory.entity.ts';
import { setByPeople, type Columns } from './signatory-facts.rules.ts';
import { publishSignatories } from './signatory.changes.ts';

const WAY: readonly ProgressStatus[] = Object.values(ProgressStatus);

/** Progress never goes back: another plan of a signatory that already monitors changes nothing. */
export async function noteProgress(
  transaction: Transaction,
  signatory: Signatory,
  reached: ProgressStatus,
): Promise<void> {
  const before = signatory.progress === null ? -1 : WAY.indexOf(signatory.progress);
  const isRestored = signatory.status === SignatoryStatus.ON_HOLD;
  const set: Columns = {
    ...(WAY.indexOf(reached) > before ? { progress: reached } : {}),
    ...(isRestored ? { status: SignatoryStatus.PUBLISHED } : {}),
  };
  if (Object.keys(set).length === 0) return;
  await revise(transaction, rawSql`signatory`, signatory, {
    expectedRevision: signatory.revision,
    set: setByPeople(signatory, set),
  });
  if (!isRestored) return;
  await recordAct(transaction, 'system', {
    act: 'liftHold',
    subjectId: signatory.id,
    before: { status: signatory.status },
    after: { status: SignatoryStatus.PUBLISHED },
  });
  await publishSignatories(transaction, [signatory.id]);
}
