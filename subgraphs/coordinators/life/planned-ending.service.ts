/** Reads and replaces endings that have not come yet. */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { sql } from '../../../platform/database/sql-text.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { loader } from '../../../platform/graph/loader.ts';
import { PLANNED_ENDING_COLUMNS, type EndingStage, type PlannedEndingRow } from './planned-ending.entity.ts';

/** One per stage. */
export const ENDINGS_PER_COORDINATOR = 2;

export const plannedEndingsByCoordinatorId = loader<string, PlannedEndingRow[]>(async ({ database }, ids) => {
  const where = isOneOf('coordinatorId', ids);
  const rows = await database.select<PlannedEndingRow>(
    sql`SELECT ${PLANNED_ENDING_COLUMNS} FROM planned_ending WHERE ${where.sql} ORDER BY coordinatorId, endsOn, stage`,
    where.parameters,
  );
  const found = new Map<string, PlannedEndingRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.coordinatorId)?.push(row);
  return found;
});

export async function plannedEnding(
  transaction: Transaction,
  coordinatorId: string,
  stage: EndingStage,
): Promise<PlannedEndingRow | undefined> {
  const rows = await transaction.select<PlannedEndingRow>(
    `SELECT ${PLANNED_ENDING_COLUMNS} FROM planned_ending WHERE coordinatorId = ? AND stage = ?`,
    [coordinatorId, stage],
  );
  return rows[0];
}

/** In the place of the one of the same stage, if there is one. */
export async function planEnding(transaction: Transaction, ending: PlannedEndingRow): Promise<void> {
  await dropEnding(transaction, ending.coordinatorId, ending.stage);
  await insertRows(transaction, 'planned_ending', [{ ...ending }]);
}

export async function dropEnding(transaction: Transaction, coordinatorId: string, stage: EndingStage): Promise<void> {
  await transaction.execute('DELETE FROM planned_ending WHERE coordinatorId = ? AND stage = ?', [coordinatorId, stage]);
}
