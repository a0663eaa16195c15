/**
 * The Office accepts a report or returns it with notes. A coordinator on hold stays on hold: only a person of the
 * Office lifts it, with liftHold.
 */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { copyTotals } from '../../ledger/copy-totals.ts';
import { contactReaders } from '../../letters/readers.ts';
import { writeTo } from '../../letters/write-to.ts';
import { settleReports } from '../../reporting/settle-reports.ts';
import { ReportArguments } from '../report.inputs.ts';
import { reportForChange } from '../report.loaders.ts';
import { reportPayload } from '../report.payload.ts';
import { checkedNotes } from '../report.rules.ts';
import { reportSteps } from '../report.steps.ts';

@ArgsType()
class DecideReportArguments extends ReportArguments {
  @Field(() => Boolean, { description: 'True accepts and publishes the report. False returns it to its authors.' })
  accept: boolean;

  @Field(() => [String], {
    description:
      'At most 20 notes of at most 2,000 characters for its authors; at least one if the report is returned.',
  })
  notes: string[];
}

export const decideReport = act({
  name: 'decideReport',
  description: 'Accepts the report or returns it with notes. A letter notifies the contact mailbox.',
  args: DecideReportArguments,
  payload: reportPayload,
  check: (args) => checkedNotes(args),
  find: (from, { context, args }) => reportForChange(from, context, args.id),
  belongingTo: ({ coordinatorId }) => ({ coordinatorId }),
  revises: { table: rawSql`coordinator_report` },
  states: { machine: reportSteps, of: ({ state }) => state },
  set: ({ args: { accept } }) => ({
    state: stateAfter(accept),
    decidedAt: new Date().toISOString(),
    ...(accept && { openFor: null }),
  }),
  async write({ transaction, args: { accept }, thing: { coordinatorId }, id, checked: notes }) {
    await addNotes(transaction, id, notes);
    if (!accept) return;
    await settleReports(transaction, [coordinatorId]);
    await copyTotals(transaction, [coordinatorId]);
  },
  trail: ({ args: { accept }, thing: { state } }) => ({ before: { state }, after: { state: stateAfter(accept) } }),
  async letters({ transaction, context: { hubUrl }, args: { accept }, thing: report, checked: notes }) {
    const [to] = await transaction.select<{ name: string; contact: string | null }>(
      rawSql`SELECT name, contact FROM coordinator WHERE id = ?`,
      [report.coordinatorId],
    );
    if (!to) return;
    const kind = accept ? 'REPORT_ACCEPTED' : 'REPORT_CHANGES_REQUESTED';
    await writeTo(transaction, contactReaders(to.contact), kind, { name: to.name, report, notes, hubUrl });
  },
});

function stateAfter(accept: boolean): 'ACCEPTED' | 'CHANGES_REQUESTED' {
  return accept ? 'ACCEPTED' : 'CHANGES_REQUESTED';
}

async function addNotes(transaction: Transaction, reportId: string, notes: readonly string[]): Promise<void> {
  const rows = await transaction.select<{ last: number | null }>(
    rawSql`SELECT MAX(sequence) AS last FROM report_note WHERE reportId = ?`,
    [reportId],
  );
  const last = Number(rows[0]?.last ?? 0);
  await insertRows(
    transaction,
    rawSql`report_note`,
    notes.map((text, index) => ({ reportId, sequence: last + index + 1, text })),
  );
}
