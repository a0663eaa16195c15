/** Starts a report: a draft with one empty section per commitment. A coordinator has one open report. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import type { CoordinatorStatus } from '../../coordinator/coordinator.enums.ts';
import { UNKNOWN_DUE_DAY } from '../../reporting/settle-reports.ts';
import { reportPayload } from '../report.payload.ts';
import { mustBePeriod, mustNotOverlap } from '../report.rules.ts';

@ArgsType()
class StartReportArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Coordinator that reports.' })
  coordinatorId: string;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  startsOn: string;

  @Field(() => DateScalar, {
    description: 'Last day of the period, not after today; the period has at most 36 months.',
  })
  endsOn: string;
}

export const startReport = act({
  name: 'startReport',
  description: 'Opens a draft for a period; a coordinator has one open report at a time.',
  args: StartReportArguments,
  payload: reportPayload,
  belongingTo: (_, { args: { coordinatorId } }) => ({ coordinatorId }),
  check: (period, { today }) => {
    mustBePeriod(period, today);
  },
  creates: { newId: () => newId('CoordinatorReport') },
  async rules({ transaction, args }) {
    const coordinator = await mustBeReporting(transaction, args.coordinatorId);
    await mustHaveNoneOpen(transaction, args.coordinatorId);
    await mustNotOverlap(transaction, args.coordinatorId, args);
    return coordinator;
  },
  async write({ transaction, id, args: { coordinatorId, startsOn, endsOn }, decision: { nextReportDueOn } }) {
    const dueOn = nextReportDueOn === UNKNOWN_DUE_DAY ? null : nextReportDueOn;
    await insertDraft(transaction, { id, coordinatorId, startsOn, endsOn, dueOn });
    await insertSections(transaction, id, coordinatorId);
  },
  trail: ({ args: { coordinatorId, startsOn, endsOn } }) => ({
    onBehalfOfId: coordinatorId,
    after: { state: 'DRAFT', startsOn, endsOn },
  }),
  // A concurrent request has started one; the second attempt finds it and names it in the refusal.
  retriedOn: 'coordinator_report',
});

interface Reporting {
  readonly status: CoordinatorStatus;
  readonly nextReportDueOn: string;
}

async function mustBeReporting(transaction: Transaction, id: string): Promise<Reporting> {
  const [coordinator] = await transaction.select<Reporting>(
    rawSql`SELECT status, nextReportDueOn FROM coordinator WHERE id = ?`,
    [id],
  );
  if (!coordinator) throw Refusal.notFound(['coordinatorId'], 'No coordinator has this id.');
  if (coordinator.status === 'ACTIVE' || coordinator.status === 'ON_HOLD') return coordinator;
  throw Refusal.wrongState(`A coordinator that is ${coordinator.status} does not report.`, {
    state: coordinator.status,
    allowed: [],
  });
}

async function mustHaveNoneOpen(transaction: Transaction, coordinatorId: string): Promise<void> {
  const rows = await transaction.select<{ id: string }>(rawSql`SELECT id FROM coordinator_report WHERE openFor = ?`, [
    coordinatorId,
  ]);
  if (rows[0]) throw Refusal.duplicate(['coordinatorId'], 'A report of this coordinator is open already.', rows[0].id);
}

interface Draft {
  readonly id: string;
  readonly coordinatorId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn: string | null;
}

function insertDraft(transaction: Transaction, draft: Draft): Promise<void> {
  return insertRows(transaction, rawSql`coordinator_report`, [
    {
      ...draft,
      state: 'DRAFT',
      submittedOn: '',
      submittedAt: '',
      decidedAt: null,
      frozenFigures: null,
      openFor: draft.coordinatorId,
      revision: 1,
      updatedAt: new Date().toISOString(),
    },
  ]);
}

async function insertSections(transaction: Transaction, reportId: string, coordinatorId: string): Promise<void> {
  const commitments = await transaction.select<{ code: string; position: number }>(
    rawSql`SELECT code, position FROM commitment WHERE coordinatorId = ? ORDER BY position`,
    [coordinatorId],
  );
  await insertRows(
    transaction,
    rawSql`report_section`,
    commitments.map(({ code, position }) => ({
      reportId,
      commitment: code,
      position,
      narrative: null,
      barriers: null,
      evidenceIds: '',
    })),
  );
}
