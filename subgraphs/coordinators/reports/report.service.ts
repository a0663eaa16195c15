/** The acts on a report. Each: find it, ask for the right, take the revision, ask the table of steps, then write. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { arrivalsOf, replaceDocuments } from '../../../platform/uploads/uploads.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import { mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { copyTotals } from '../coordinator/coordinator-totals.service.ts';
import { REPORT_TYPES } from '../documents/upload-subject.ts';
import { settleReports } from '../reporting/reporting.service.ts';
import { figuresFromLedger } from './report-figures.ts';
import { REPORT_COLUMNS, type ReportRow, type ReportSection } from './report.entity.ts';
import type { DecideReportArguments, ReportArguments, WriteReportArguments } from './report.inputs.ts';
import { reportLetters, type Addressee } from './report.letters.ts';
import { maySeeReport } from './report.loaders.ts';
import { checkedNotes, checkedWriting, type CheckedSection } from './report.rules.ts';
import { reportSteps } from './report.steps.ts';

type Reads = Pick<Transaction, 'select'>;

export async function writeReport(context: RequestContext, given: WriteReportArguments): Promise<string> {
  const { sections, documentIds } = checkedWriting(given);
  const arrivals =
    documentIds && (await arrivalsOf(context, documentIds, { subjectId: given.id, accepted: REPORT_TYPES }));
  return context.database.write(async (transaction) => {
    const report = await mustBeReady(transaction, context, 'writeReport', given);
    await mustBeItsSections(transaction, report, sections);
    await revise(transaction, 'coordinator_report', report, given);
    for (const section of sections) await writeSection(transaction, report, section);
    if (arrivals) await replaceDocuments(transaction, report.id, arrivals, ['documentIds']);
    await recordAct(transaction, context, {
      act: 'writeReport',
      subjectId: report.id,
      onBehalfOfId: report.coordinatorId,
      after: {
        sections: sections.map(({ commitment }) => commitment).join(','),
        ...(documentIds && { documents: documentIds.join(',') }),
      },
    });
    return report.id;
  });
}

async function mustBeItsSections(
  transaction: Transaction,
  { id }: ReportRow,
  sections: readonly CheckedSection[],
): Promise<void> {
  const rows = await transaction.select<Pick<ReportSection, 'commitment'>>(
    'SELECT commitment FROM report_section WHERE reportId = ? ORDER BY position',
    [id],
  );
  const known = rows.map(({ commitment }) => commitment as string);
  const index = sections.findIndex(({ commitment }) => !known.includes(commitment));
  if (index === -1) return;
  throw Refusal.invalid(
    ['sections', String(index), 'commitment'],
    'choice',
    `${sections[index]?.commitment ?? ''} is no commitment of this coordinator.`,
    known,
  );
}

async function writeSection(
  transaction: Transaction,
  { id }: ReportRow,
  { commitment, set }: CheckedSection,
): Promise<void> {
  const columns = Object.keys(set);
  if (columns.length === 0) return;
  await transaction.execute(
    `UPDATE report_section SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE reportId = ? AND commitment = ?`,
    [...Object.values(set), id, commitment],
  );
}

/**
 * The figures are added up from the ledger, and no figure may be older than the act: so the ledger catches up first. It
 * does so before the transaction, for which other writers wait; whether the act is possible is asked before and after.
 */
export async function submitReport(context: RequestContext, given: ReportArguments): Promise<string> {
  await mustHaveWords(context.database, await mustBeReady(context.database, context, 'submitReport', given));
  const away = await context.projections.caughtUp();
  if (away.length > 0) {
    throw Refusal.sourceDown(
      `The figures of the report need ${away.join(' and ')}, which cannot be reached now. Nothing was changed; try again later.`,
    );
  }
  return context.database.write(async (transaction) => {
    const report = await mustBeReady(transaction, context, 'submitReport', given);
    await mustHaveWords(transaction, report);
    const figures = await figuresFromLedger(transaction, report);
    await revise(transaction, 'coordinator_report', report, {
      expectedRevision: given.expectedRevision,
      set: {
        state: 'SUBMITTED',
        submittedAt: figures.frozenAt,
        submittedOn: figures.frozenAt.slice(0, 10),
        frozenFigures: JSON.stringify(figures),
      },
    });
    await recordAct(transaction, context, {
      act: 'submitReport',
      subjectId: report.id,
      onBehalfOfId: report.coordinatorId,
      before: { state: report.state },
      after: { state: 'SUBMITTED' },
    });
    return report.id;
  });
}

async function mustHaveWords(from: Reads, { id }: ReportRow): Promise<void> {
  const rows = await from.select('SELECT commitment FROM report_section WHERE reportId = ? AND narrative IS NOT NULL', [
    id,
  ]);
  if (rows.length > 0) return;
  throw Refusal.invalid(null, 'narrative', 'No section has a narrative yet: write at least one with writeReport.');
}

/** A coordinator that is on hold stays so: only a person of the Office lifts it, with liftHold. */
export function decideReport(context: RequestContext, given: DecideReportArguments): Promise<string> {
  const notes = checkedNotes(given);
  return context.database.write(async (transaction) => {
    const report = await mustBeReady(transaction, context, 'decideReport', given);
    const state = given.accept ? 'ACCEPTED' : 'CHANGES_REQUESTED';
    await revise(transaction, 'coordinator_report', report, {
      expectedRevision: given.expectedRevision,
      set: { state, decidedAt: new Date().toISOString(), ...(given.accept && { openFor: null }) },
    });
    await addNotes(transaction, report, notes);
    if (given.accept) {
      await settleReports(transaction, [report.coordinatorId]);
      await copyTotals(transaction, [report.coordinatorId]);
    }
    await recordAct(transaction, context, {
      act: 'decideReport',
      subjectId: report.id,
      before: { state: report.state },
      after: { state },
    });
    await tell(transaction, context, { report, accept: given.accept, notes });
    return report.id;
  });
}

async function addNotes(transaction: Transaction, { id }: ReportRow, notes: readonly string[]): Promise<void> {
  const rows = await transaction.select<{ last: number | null }>(
    'SELECT MAX(sequence) AS last FROM report_note WHERE reportId = ?',
    [id],
  );
  const last = Number(rows[0]?.last ?? 0);
  await insertRows(
    transaction,
    'report_note',
    notes.map((text, index) => ({ reportId: id, sequence: last + index + 1, text })),
  );
}

interface Decision {
  readonly report: ReportRow;
  readonly accept: boolean;
  readonly notes: readonly string[];
}

async function tell(
  transaction: Transaction,
  { hubUrl }: RequestContext,
  { report, accept, notes }: Decision,
): Promise<void> {
  const [to] = await transaction.select<Addressee>('SELECT name, contact FROM coordinator WHERE id = ?', [
    report.coordinatorId,
  ]);
  if (!to) return;
  const letters = accept
    ? reportLetters.accepted(to, report, hubUrl)
    : reportLetters.sentBack(to, report, { notes, hubUrl });
  for (const letter of letters) await writeLetter(transaction, letter);
}

/** The frame of every step: found, allowed, unchanged since it was read, and possible now. */
async function mustBeReady(
  from: Reads,
  context: RequestContext,
  act: Act,
  { id, expectedRevision }: ReportArguments,
): Promise<ReportRow> {
  const rows = await from.select<ReportRow>(`SELECT ${REPORT_COLUMNS} FROM coordinator_report r WHERE r.id = ?`, [id]);
  const report = rows[0];
  if (!report || !maySeeReport(context, report)) {
    throw Refusal.notFound(['id'], 'No report has this id, or you may not see it.');
  }
  mustBeAllowed(context, act, { coordinatorId: report.coordinatorId });
  mustBeRevision(report, expectedRevision);
  reportSteps.mustAllow(act, report.state);
  return report;
}
