/** The judgement of the Office on one commitment. It stands beside the computed indicator and never changes it. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { revise } from '../../../platform/acts/revision.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { CommitmentAssessment } from '../commitments/commitment.entity.ts';
import { actOnCoordinator } from './coordinator.act.ts';
import { originalOf } from './hold.service.ts';
import type { AssessmentArguments } from './life.inputs.ts';

const MAX_NOTE = 5_000;

/** Earlier assessments are kept; the newest is the one that is shown. */
export function assessCommitment(context: RequestContext, given: AssessmentArguments): Promise<string> {
  const { code, outcome } = given;
  const checks = new Checks();
  const note = checks.wordings(['note'], given.note, MAX_NOTE);
  const validUntil = given.validUntil ?? null;
  if (validUntil !== null) {
    checks.that(
      validUntil > context.today,
      ['validUntil'],
      'dayAhead',
      `validUntil is ${validUntil}, not after today.`,
      [`days after ${context.today}`],
    );
  }
  checks.mustHold();
  return actOnCoordinator(context, 'assessCommitment', given, async (transaction, coordinator) => {
    const commitmentId = await mustBePromised(transaction, coordinator.id, code);
    await revise(transaction, 'coordinator', coordinator, given);
    const last = await lastAssessment(transaction, commitmentId);
    await insertRows(transaction, 'commitment_assessment', [
      { commitmentId, decidedAt: momentAfter(last?.decidedAt), outcome, note, validUntil },
    ]);
    await recordAct(transaction, context, {
      act: 'assessCommitment',
      subjectId: coordinator.id,
      reason: originalOf(note),
      ...(last && { before: { code, outcome: last.outcome, validUntil: last.validUntil } }),
      after: { code, outcome, validUntil },
    });
  });
}

async function mustBePromised(transaction: Transaction, coordinatorId: string, code: string): Promise<string> {
  const promised = await transaction.select<{ id: string; code: string }>(
    'SELECT id, code FROM commitment WHERE coordinatorId = ? ORDER BY position',
    [coordinatorId],
  );
  const commitment = promised.find((one) => one.code === code);
  if (commitment) return commitment.id;
  const accepted = promised.map((one) => one.code);
  throw Refusal.invalid(['code'], 'promised', `This coordinator has not promised ${code}.`, accepted);
}

async function lastAssessment(
  transaction: Transaction,
  commitmentId: string,
): Promise<Pick<CommitmentAssessment, 'decidedAt' | 'outcome' | 'validUntil'> | undefined> {
  const rows = await transaction.select<Pick<CommitmentAssessment, 'decidedAt' | 'outcome' | 'validUntil'>>(
    'SELECT decidedAt, outcome, validUntil FROM commitment_assessment WHERE commitmentId = ? ORDER BY decidedAt DESC LIMIT 1',
    [commitmentId],
  );
  return rows[0];
}

/** The moment is part of the key, and two assessments may be made within one millisecond. */
function momentAfter(last: string | undefined): string {
  const now = Date.now();
  return new Date(last === undefined ? now : Math.max(now, Date.parse(last) + 1)).toISOString();
}
