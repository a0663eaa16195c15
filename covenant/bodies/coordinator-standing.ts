/**
 * Which coordinators take part in the Covenant now, as their owner tells: only such ones get new links and record support.
 * It is a copy and may be some seconds old.
 */
import { rawSql } from '../../platform/database/sql-text.ts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Transaction } from '../../platform/database/database.ts';
import { projectionOf } from '../../platform/changes/row-copy.ts';

@Entity('coordinator_standing')
export class CoordinatorStanding {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  /** ACTIVE, ON_HOLD, TERMINATED or WITHDRAWN. */
  @Column('varchar', { length: 20 })
  status: string;
}

export const coordinatorStandings = projectionOf({
  source: 'coordinators',
  kind: 'COORDINATOR',
  table: rawSql`coordinator_standing`,
  key: rawSql`coordinatorId`,
  columnsOf: ({ status }: { readonly status: string }) => ({ status }),
});

/** ACTIVE, ON_HOLD, TERMINATED or WITHDRAWN; null for a coordinator nobody has told of. */
export async function standingOf(transaction: Transaction, coordinatorId: string): Promise<string | null> {
  const rows = await transaction.select<{ status: string }>(
    rawSql`SELECT status FROM coordinator_standing WHERE coordinatorId = ?`,
    [coordinatorId],
  );
  return rows[0]?.status ?? null;
}
