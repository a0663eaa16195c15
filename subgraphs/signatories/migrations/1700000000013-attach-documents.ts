/** The table of documents of action plans. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, varchar } from '../../../platform/database/columns.ts';

export class AttachDocuments1700000000013 implements MigrationInterface {
  name = 'AttachDocuments1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'action_plan_document',
        columns: [
          varchar('actionPlanId', 30, { isPrimary: true }),
          integer('position', { isPrimary: true }),
          varchar('documentId', 30),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('action_plan_document');
  }
}
