/** A coordinator as acts read it, and the writes that a change of status needs. */
import type { Reads } from '../../../platform/acts/act.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Coordinator } from '../coordinator/coordinator.entity.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { TAKING_PART } from './coordinator-life.ts';
import type { StatusPeriod } from './status-period.ts';

export type CoordinatorFacts = Pick<
  Coordinator,
  'id' | 'name' | 'sortName' | 'status' | 'country' | 'contact' | 'statedFields' | 'inferredFields' | 'revision'
>;

export async function coordinatorFacts(from: Reads, id: string): Promise<CoordinatorFacts | undefined> {
  const rows = await from.select<CoordinatorFacts>(
    rawSql`SELECT id, name, sortName, status, country, contact, statedFields, inferredFields, revision FROM coordinator WHERE id = ?`,
    [id],
  );
  return rows[0];
}

interface Beginning {
  readonly status: CoordinatorStatus;
  /** Not before the first day of the previous period. */
  readonly startsOn: string;
  /** Wordings, as JSON; null if there are none. */
  readonly reason: string | null;
}

/**
 * Applies a new status in the transaction that changes it: writes its period, and deletes planned endings if the
 * coordinator has left.
 */
export async function enterStatus(transaction: Transaction, coordinatorId: string, begins: Beginning): Promise<void> {
  await beginPeriod(transaction, coordinatorId, begins);
  if (TAKING_PART.includes(begins.status)) return;
  await transaction.execute(rawSql`DELETE FROM planned_ending WHERE coordinatorId = ?`, [coordinatorId]);
}

/**
 * Closes the current period, if there is one, and opens the next. A period ends on the day on which the next one
 * begins, so the history has no gap and keeps two changes on one day.
 */
async function beginPeriod(
  transaction: Transaction,
  coordinatorId: string,
  { status, startsOn, reason }: Beginning,
): Promise<void> {
  const [last] = await transaction.select<Pick<StatusPeriod, 'sequence' | 'startsOn'>>(
    rawSql`SELECT sequence, startsOn FROM status_period WHERE coordinatorId = ? ORDER BY sequence DESC LIMIT 1`,
    [coordinatorId],
  );
  if (last && (last.startsOn ?? '') > startsOn) {
    throw new Error(
      `A period of ${coordinatorId} cannot begin on ${startsOn}, before the one of ${String(last.startsOn)}.`,
    );
  }
  await transaction.execute(rawSql`UPDATE status_period SET endsOn = ? WHERE coordinatorId = ? AND endsOn IS NULL`, [
    startsOn,
    coordinatorId,
  ]);
  await insertRows(transaction, rawSql`status_period`, [
    {
      coordinatorId,
      sequence: Number(last?.sequence ?? 0) + 1,
      status,
      startsOn,
      endsOn: null,
      reason,
      // Text of the body that decided; for a withdrawal, the coordinator.
      decidedBy: status === CoordinatorStatus.WITHDRAWN ? 'The coordinator itself' : 'Covenant of Mayors Office',
    },
  ]);
}
