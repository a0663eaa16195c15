/** Rows that stand for people while their limits of haste are checked. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer } from '../../../platform/database/columns.ts';

export class LockHaste1700000000270 implements MigrationInterface {
  name = 'LockHaste1700000000270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({ name: 'haste_lock', columns: [integer('id', { isPrimary: true })] }));
    const rows = Array.from({ length: 256 }, (_, id) => `(${String(id)})`);
    await runner.query(`INSERT INTO haste_lock (id) VALUES ${rows.join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('haste_lock');
  }
}
