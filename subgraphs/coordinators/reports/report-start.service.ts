/** Begins a report: a draft with one empty section per commitment, one open report per coordinator. */
import { newId } from '../../../covenant/ids.ts';
import { QueryFailedError } from 'typeorm';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { UNKNOWN_DUE_DAY } from '../reporting/reporting.service.ts';
import type { StartReportArguments } from './report.inputs.ts';
import { mustBePeriod, mustNotOverlap } from './report.rules.ts';

interface Reporting {
  readonly id: string;
  readonly status: CoordinatorStatus;
  readonly nextReportDueOn: string;
}

export async function startReport(
  context: RequestContext,
  { idempotencyKey, coordinatorId, startsOn, endsOn }: StartReportArguments,
): Promise<string> {
  const given = { coordinatorId, startsOn, endsOn };
  mustBeAllowed(context, 'startReport', { coordinatorId });
  mustBePeriod(given, context.today);
  const creation = { act: 'startReport', idempotencyKey, given, id: newId('CoordinatorReport') } as const;
  const attempt = (): Promise<string> =>
    createOnce(context, creation, async (transaction, id) => {
      const coordinator = await mustBeReporting(transaction, coordinatorId);
      await mustHaveNoneOpen(transaction, coordinatorId);
      await mustNotOverlap(transaction, coordinatorId, given);
      await insertDraft(transaction, { id, coordinator, startsOn, endsOn });
      await recordAct(transaction, context, {
        act: 'startReport',
        subjectId: id,
        onBehalfOfId: coordinatorId,
        after: { state: 'DRAFT', startsOn, endsOn },
      });
    });
  try {
    return await attempt();
  } catch (error) {
    // A colleague began one at the same moment; it is saved by now, and the second attempt names it.
    if (isSecondOpenReport(error)) return attempt();
    throw error;
  }
}

async function mustBeReporting(transaction: Transaction, id: string): Promise<Reporting> {
  const rows = await transaction.select<Reporting>('SELECT id, status, nextReportDueOn FROM coordinator WHERE id = ?', [
    id,
  ]);
  const coordinator = rows[0];
  if (!coordinator) throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
  if (coordinator.status === 'ACTIVE' || coordinator.status === 'ON_HOLD') return coordinator;
  throw Refusal.wrongState(`A coordinator that is ${coordinator.status} does not report.`, {
    state: coordinator.status,
    allowed: [],
  });
}

async function mustHaveNoneOpen(transaction: Transaction, coordinatorId: string): Promise<void> {
  const rows = await transaction.select<{ id: string }>('SELECT id FROM coordinator_report WHERE openFor = ?', [
    coordinatorId,
  ]);
  if (rows[0]) throw Refusal.duplicate(['coordinatorId'], 'A report of this coordinator is open already.', rows[0].id);
}

interface Draft {
  readonly id: string;
  readonly coordinator: Reporting;
  readonly startsOn: string;
  readonly endsOn: string;
}

async function insertDraft(transaction: Transaction, { id, coordinator, startsOn, endsOn }: Draft): Promise<void> {
  const { id: coordinatorId, nextReportDueOn } = coordinator;
  await insertRows(transaction, 'coordinator_report', [
    {
      id,
      coordinatorId,
      state: 'DRAFT',
      startsOn,
      endsOn,
      submittedOn: '',
      submittedAt: '',
      decidedAt: null,
      dueOn: nextReportDueOn === UNKNOWN_DUE_DAY ? null : nextReportDueOn,
      frozenFigures: null,
      openFor: coordinatorId,
      revision: 1,
      updatedAt: new Date().toISOString(),
    },
  ]);
  const commitments = await transaction.select<{ code: string; position: number }>(
    'SELECT code, position FROM commitment WHERE coordinatorId = ? ORDER BY position',
    [coordinatorId],
  );
  await insertRows(
    transaction,
    'report_section',
    commitments.map(({ code, position }) => ({
      reportId: id,
      commitment: code,
      position,
      narrative: null,
      barriers: null,
      evidenceIds: '',
    })),
  );
}

function isSecondOpenReport(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  return error.query.includes('INTO coordinator_report') && /Duplicate entry|UNIQUE constraint/.test(error.message);
}
