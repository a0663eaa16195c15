/**
 * Submits a report. Its figures are added up from the ledger and must not be older than the act, so the ledger
 * catches up first.
 */
import { act } from '../../../../covenant/act.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { figuresFromLedger } from '../report-figures.ts';
import type { ReportRow } from '../report.entity.ts';
import { ReportArguments } from '../report.inputs.ts';
import { reportForChange } from '../report.loaders.ts';
import { reportPayload } from '../report.payload.ts';
import { reportSteps } from '../report.steps.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const state = 'SUBMITTED';

export const submitReport = act({
  name: 'submitReport',
  description: 'Submits the report and freezes its figures; SOURCE_DOWN if an owner of figures cannot be reached.',
  args: ReportArguments,
  payload: reportPayload,
  needsCopies: { for: 'The figures of the report' },
  find: (from, { context, args }) => reportForChange(from, context, args.id),
  belongingTo: ({ coordinatorId }) => ({ coordinatorId }),
  revises: { table: rawSql`coordinator_report` },
  states: { machine: reportSteps, of: (report) => report.state },
  async rules({ transaction, thing: report }) {
    await mustHaveWords(transaction, report);
    return figuresFromLedger(transaction, report);
  },
  set: ({ decision: figures }) => ({
    state,
    submittedAt: figures.frozenAt,
    submittedOn: figures.frozenAt.slice(0, 10),
    frozenFigures: JSON.stringify(figures),
  }),
  trail: ({ thing: report }) => ({
    onBehalfOfId: report.coordinatorId,
    before: { state: report.state },
    after: { state },
  }),
});

async function mustHaveWords(from: Reads, { id }: ReportRow): Promise<void> {
  const rows = await from.select(
    rawSql`SELECT commitment FROM report_section WHERE reportId = ? AND narrative IS NOT NULL`,
    [id],
  );
  if (rows.length > 0) return;
  throw Refusal.invalid(null, 'narrative', 'No section has a narrative yet: write at least one with writeReport.');
}
