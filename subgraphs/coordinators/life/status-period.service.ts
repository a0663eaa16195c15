/**
 * Writes the status history of a coordinator, in the transaction that changes its status. A period ends on the day on
 * which the next one begins, so the history has no gap, and two changes on one day are both told.
 */
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import type { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import type { StatusPeriod } from './status-period.ts';

/** Bodies that decide, as they are named in the history. */
export const OFFICE = 'Covenant of Mayors Office';
export const COORDINATOR_ITSELF = 'The coordinator itself';

export interface Beginning {
  readonly status: CoordinatorStatus;
  /** Not before the day on which the period before began. */
  readonly startsOn: string;
  /** Wordings, as JSON; null where none is given. */
  readonly reason: string | null;
  /** Body that decided, in words. */
  readonly decidedBy: string;
}

/** Closes the period that lasts, if there is one, and opens the next. */
export async function beginPeriod(
  transaction: Transaction,
  coordinatorId: string,
  { status, startsOn, reason, decidedBy }: Beginning,
): Promise<void> {
  const rows = await transaction.select<Pick<StatusPeriod, 'sequence' | 'startsOn'>>(
    'SELECT sequence, startsOn FROM status_period WHERE coordinatorId = ? ORDER BY sequence DESC LIMIT 1',
    [coordinatorId],
  );
  const last = rows[0];
  if (last && (last.startsOn ?? '') > startsOn) {
    throw new Error(
      `A period of ${coordinatorId} cannot begin on ${startsOn}, before the one of ${String(last.startsOn)}.`,
    );
  }
  await transaction.execute('UPDATE status_period SET endsOn = ? WHERE coordinatorId = ? AND endsOn IS NULL', [
    startsOn,
    coordinatorId,
  ]);
  await insertRows(transaction, 'status_period', [
    {
      coordinatorId,
      sequence: Number(last?.sequence ?? 0) + 1,
      status,
      startsOn,
      endsOn: null,
      reason,
      decidedBy,
    },
  ]);
}
