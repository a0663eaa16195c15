/** Begins a stretch of the status history; the one before ends. */
import type { Transaction } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/import/merge-rows.ts';
import type { CoordinatorStatus } from './coordinator.enums.ts';

interface Beginning {
  readonly coordinatorId: string;
  readonly status: CoordinatorStatus;
  readonly startsOn: string;
  readonly decidedBy: string;
}

export async function beginStatus(
  transaction: Transaction,
  { coordinatorId, status, startsOn, decidedBy }: Beginning,
): Promise<void> {
  const rows = await transaction.select<{ sequence: number; startsOn: string | null; endsOn: string | null }>(
    'SELECT sequence, startsOn, endsOn FROM status_period WHERE coordinatorId = ? ORDER BY sequence DESC LIMIT 1',
    [coordinatorId],
  );
  const last = rows[0];
  if (last?.endsOn === null) {
    // It ends on the day before, but never before it began.
    const dayBefore = new Date(Date.parse(startsOn) - DAY_MS).toISOString().slice(0, 10);
    const endsOn = last.startsOn !== null && last.startsOn > dayBefore ? last.startsOn : dayBefore;
    await transaction.execute('UPDATE status_period SET endsOn = ? WHERE coordinatorId = ? AND sequence = ?', [
      endsOn,
      coordinatorId,
      last.sequence,
    ]);
  }
  const sequence = Number(last?.sequence ?? 0) + 1;
  await insertRows(transaction, 'status_period', [
    { coordinatorId, sequence, status, startsOn, endsOn: null, reason: null, decidedBy },
  ]);
}

const DAY_MS = 86_400_000;
