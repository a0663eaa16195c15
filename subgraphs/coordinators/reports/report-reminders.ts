/**
 * Letters about the due day of reports: three months, one month and one week before it, and after it. Each letter is
 * written once per due day. A coordinator whose report waits for the Office gets none.
 */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { daysAfter, daysBetween } from '../../../platform/base/days.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';
import type { Duty } from '../../../platform/duties/duty.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { contactReaders } from '../letters/readers.ts';
import { writeTo } from '../letters/write-to.ts';

type Stage = 'DAYS_90' | 'DAYS_30' | 'DAYS_7' | 'OVERDUE';

/** The nearest first, so that a hub that was switched off for a while sends only the current letter. */
const STAGES: readonly { readonly stage: Stage; readonly daysLeft: number }[] = [
  { stage: 'OVERDUE', daysLeft: -1 },
  { stage: 'DAYS_7', daysLeft: 7 },
  { stage: 'DAYS_30', daysLeft: 30 },
  { stage: 'DAYS_90', daysLeft: 90 },
];
const FIRST_REMINDER_DAYS = 90;
/** If a report was overdue for longer when the hub first read it, a person must follow it up. */
const LAST_REMINDER_DAYS = 30;
const HOUR_MS = 3_600_000;

export const reminderDuty: Duty = {
  name: 'remind of reports',
  everyMs: HOUR_MS,
  run: ({ database, today }) => remindOfReports(database, today),
};

interface Due {
  readonly id: string;
  readonly name: string;
  /** ContactPoint, as JSON; null when not known. */
  readonly contact: string | null;
  readonly nextReportDueOn: string;
}

export async function remindOfReports(database: Database, today: string): Promise<void> {
  const due = await database.select<Due>(
    rawSql`SELECT c.id, c.name, c.contact, c.nextReportDueOn FROM coordinator c
     WHERE c.status IN ('ACTIVE', 'ON_HOLD') AND c.contact IS NOT NULL
       AND c.nextReportDueOn >= ? AND c.nextReportDueOn <= ? ORDER BY c.nextReportDueOn, c.id`,
    [daysAfter(today, -LAST_REMINDER_DAYS), daysAfter(today, FIRST_REMINDER_DAYS)],
  );
  for (const coordinator of due) {
    await database.write((transaction) => remind(transaction, coordinator, today));
  }
}

async function remind(transaction: Transaction, { id, nextReportDueOn: dueOn }: Due, today: string): Promise<void> {
  const stage = stageOf(dueOn, today);
  // If two processes run at once, the second finds the rows of the first.
  await lockRows(transaction, rawSql`coordinator`, [id]);
  const [now] = await transaction.select<Due & { readonly written: number; readonly waiting: number }>(
    rawSql`SELECT c.id, c.name, c.contact, c.nextReportDueOn,
       (SELECT COUNT(*) FROM report_reminder m WHERE m.coordinatorId = c.id AND m.dueOn = ? AND m.stage = ?) AS written,
       (SELECT COUNT(*) FROM coordinator_report r WHERE r.coordinatorId = c.id AND r.state = 'SUBMITTED') AS waiting
     FROM coordinator c WHERE c.id = ?`,
    [dueOn, stage, id],
  );
  if (now?.nextReportDueOn !== dueOn || Number(now.written) > 0 || Number(now.waiting) > 0) return;
  await insertRows(transaction, rawSql`report_reminder`, [
    { coordinatorId: id, dueOn, stage, writtenAt: new Date().toISOString() },
  ]);
  const kind = stage === 'OVERDUE' ? 'REPORT_OVERDUE' : 'REPORT_DUE';
  await writeTo(transaction, contactReaders(now.contact), kind, { name: now.name, dueOn });
}

function stageOf(dueOn: string, today: string): Stage {
  const daysLeft = daysBetween(today, dueOn);
  return STAGES.find((one) => daysLeft <= one.daysLeft)?.stage ?? 'DAYS_90';
}
