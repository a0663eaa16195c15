/**
 * Limits of a person hold across groups, so what a person does in two groups at once must happen one after the other. There is
 * no row for a person here; a fixed number of rows stands for all, chosen by the id.
 */
import { createHash } from 'node:crypto';
import { Entity, PrimaryColumn } from 'typeorm';
import type { Transaction } from '../../../platform/database/database.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** 256 rows, one for each value of a byte. Two people with one row wait for each other for the length of a transaction. */
@Entity('haste_lock')
export class HasteLock {
  @PrimaryColumn('integer')
  id: number;
}

/** Must come after the locks of threads and groups, as all acts lock in one order. */
export async function lockHasteOf(transaction: Transaction, personId: string): Promise<void> {
  const lock = createHash('sha256').update(personId).digest().readUInt8(0);
  await lockRows(transaction, rawSql`haste_lock`, [lock]);
}
