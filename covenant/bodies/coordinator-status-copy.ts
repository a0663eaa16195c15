/**
 * A copy of the status of each coordinator: only active coordinators get new links and record support. It may be some seconds
 * old.
 */
import { rawSql } from '../../platform/database/sql-text.ts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Transaction } from '../../platform/database/database.ts';
import { projectionOf } from '../../platform/changes/row-copy.ts';

@Entity('coordinator_standing')
export class CoordinatorStatusCopy {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  /** ACTIVE, ON_HOLD, TERMINATED or WITHDRAWN. */
  @Column('varchar', { length: 20 })
  status: string;
}

export const coordinatorStatusCopies = projectionOf({
  source: 'coordinators',
  kind: 'COORDINATOR',
  table: rawSql`coordinator_standing`,
  key: rawSql`coordinatorId`,
  columnsOf: ({ status }: { readonly status: string }) => ({ status }),
});

/** ACTIVE, ON_HOLD, TERMINATED or WITHDRAWN; null for a coordinator that has not arrived in the copy. */
export async function coordinatorStatusOf(transaction: Transaction, coordinatorId: string): Promise<string | null> {
  const rows = await transaction.select<{ status: string }>(
    rawSql`SELECT status FROM coordinator_standing WHERE coordinatorId = ?`,
    [coordinatorId],
  );
  return rows[0]?.status ?? null;
}
