/**
 * Carries out endings on their day. A duty does this every minute, and every act on coordinators does it first, so that
 * nobody acts for one whose last day has passed. Reads may be a minute late after midnight, in UTC.
 */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Duty } from '../../../platform/duties/duty.ts';
import { revise } from '../../../platform/acts/revision.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { publishCoordinators } from '../coordinator/coordinator.changes.ts';
import { coordinatorFacts, enterStatus } from './coordinator-status.ts';
import { plannedEnding } from './planned-endings.ts';

export const endingDuty: Duty = {
  name: 'carry out endings',
  everyMs: 60_000,
  run: ({ database, today }) => carryOutDueEndings(database, today),
};

/** Name of the rule in the trail. */
const RULE = 'endOnItsDay';

export async function carryOutDueEndings(database: Database, today: string): Promise<void> {
  const due = await database.select<{ coordinatorId: string }>(
    rawSql`SELECT coordinatorId FROM planned_ending WHERE stage = 'DECIDED' AND endsOn <= ? ORDER BY endsOn, coordinatorId`,
    [today],
  );
  for (const { coordinatorId } of due) {
    try {
      await carryOut(database, coordinatorId, today);
    } catch (error) {
      // Another process was faster or changed it concurrently: the next round repeats it.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

function carryOut(database: Database, coordinatorId: string, today: string): Promise<void> {
  return database.write(async (transaction) => {
    const ending = await plannedEnding(transaction, coordinatorId, 'DECIDED');
    const coordinator = await coordinatorFacts(transaction, coordinatorId);
    if (!ending || !coordinator || ending.endsOn > today) return;
    const { status, endsOn, reason } = ending;
    await revise(transaction, rawSql`coordinator`, coordinator, {
      expectedRevision: coordinator.revision,
      set: { status },
    });
    await enterStatus(transaction, coordinatorId, { status, startsOn: endsOn, reason });
    await publishCoordinators(transaction, [coordinatorId]);
    await recordAct(transaction, 'system', {
      act: RULE,
      subjectId: coordinatorId,
      before: { status: coordinator.status },
      after: { status, endsOn },
    });
  });
}
