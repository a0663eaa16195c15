/**
 * Which coordinators take part in the Covenant now, as their owner tells: only such ones get new links and record support.
 * It is a copy and may be some seconds old.
 */
import { batches } from '../../platform/base/batches.ts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Transaction } from '../../platform/database/database.ts';
import { isOneOf } from '../../platform/graph/keyset-page.ts';
import type { Projection } from '../../platform/changes/projections.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { rawSql } from '../../platform/database/sql-text.ts';

@Entity('coordinator_standing')
export class CoordinatorStanding {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  /** ACTIVE, ON_HOLD, TERMINATED or WITHDRAWN. */
  @Column('varchar', { length: 20 })
  status: string;
}

const ROWS_PER_STATEMENT = 200;

export const coordinatorStandings: Projection = {
  source: 'coordinators',
  kinds: ['COORDINATOR'],
  async apply(transaction, events) {
    const last = [...new Map(events.map((event) => [event.entityId, event])).values()];
    for (const chunk of batches(last, ROWS_PER_STATEMENT)) {
      const where = isOneOf(
        rawSql`coordinatorId`,
        chunk.map(({ entityId }) => entityId),
      );
      await transaction.execute(rawSql`DELETE FROM coordinator_standing WHERE ${where.sql}`, where.parameters);
      const present = chunk.filter(({ removed }) => !removed);
      await insertRows(
        transaction,
        rawSql`coordinator_standing`,
        present.map(({ entityId, facts }) => ({
          coordinatorId: entityId,
          status: (JSON.parse(facts) as { readonly status: string }).status,
        })),
      );
    }
  },
};

/** ACTIVE, ON_HOLD, TERMINATED or WITHDRAWN; null for a coordinator nobody has told of. */
export async function standingOf(transaction: Transaction, coordinatorId: string): Promise<string | null> {
  const rows = await transaction.select<{ status: string }>(
    rawSql`SELECT status FROM coordinator_standing WHERE coordinatorId = ?`,
    [coordinatorId],
  );
  return rows[0]?.status ?? null;
}
