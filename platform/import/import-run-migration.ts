/** The account of imported files, in every subgraph. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { varchar } from '../database/columns.ts';

export class CreateImportRuns1700000000003 implements MigrationInterface {
  name = 'CreateImportRuns1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'import_run',
        columns: [
          varchar('digest', 64, { isPrimary: true }),
          varchar('tableName', 60, { isPrimary: true }),
          varchar('statedOn', 10),
          varchar('importedAt', 24),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_run');
  }
}
