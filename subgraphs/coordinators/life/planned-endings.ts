/** Reads, replaces and decides future endings. */
import type { Reads } from '../../../platform/acts/act.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { loader, listsByKey } from '../../../platform/graph/loader.ts';
import type { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { enterStatus, type CoordinatorFacts } from './coordinator-status.ts';
import { PLANNED_ENDING_COLUMNS, type EndingStage, type PlannedEndingRow } from './planned-ending.entity.ts';

/** At most one per stage. */
export const ENDINGS_PER_COORDINATOR = 2;

export const plannedEndingsByCoordinatorId = loader<string, PlannedEndingRow[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`coordinatorId`, ids);
  const rows = await database.select<PlannedEndingRow>(
    rawSql`SELECT ${PLANNED_ENDING_COLUMNS} FROM planned_ending WHERE ${where.sql} ORDER BY coordinatorId, endsOn, stage`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ coordinatorId }) => coordinatorId);
});

export async function plannedEnding(
  from: Reads,
  coordinatorId: string,
  stage: EndingStage,
): Promise<PlannedEndingRow | undefined> {
  const rows = await from.select<PlannedEndingRow>(
    rawSql`SELECT ${PLANNED_ENDING_COLUMNS} FROM planned_ending WHERE coordinatorId = ? AND stage = ?`,
    [coordinatorId, stage],
  );
  return rows[0];
}

/** Replaces the ending of the same stage, if there is one. */
export async function planEnding(transaction: Transaction, ending: PlannedEndingRow): Promise<void> {
  await dropEnding(transaction, ending.coordinatorId, ending.stage);
  await insertRows(transaction, rawSql`planned_ending`, [{ ...ending }]);
}

async function dropEnding(transaction: Transaction, coordinatorId: string, stage: EndingStage): Promise<void> {
  await transaction.execute(rawSql`DELETE FROM planned_ending WHERE coordinatorId = ? AND stage = ?`, [
    coordinatorId,
    stage,
  ]);
}

/** A decided ending, and the status that the coordinator has now: the new one if the day has come. */
export interface DecidedEnding {
  readonly ending: PlannedEndingRow;
  readonly statusNow: CoordinatorStatus;
}

export function decidedEnding({ status }: CoordinatorFacts, ending: PlannedEndingRow, today: string): DecidedEnding {
  return { ending, statusNow: ending.endsOn > today ? status : ending.status };
}

/** Applies an ending at once if its day has come, or stores it for that day. The act sets the status. */
export async function decideEnding(transaction: Transaction, { ending, statusNow }: DecidedEnding): Promise<void> {
  const { coordinatorId, status, reason, endsOn } = ending;
  if (statusNow === status) {
    await enterStatus(transaction, coordinatorId, { status, startsOn: endsOn, reason });
    return;
  }
  if (status === 'TERMINATED') await dropEnding(transaction, coordinatorId, 'PROPOSED');
  await planEnding(transaction, { ...ending, stage: 'DECIDED' });
}
