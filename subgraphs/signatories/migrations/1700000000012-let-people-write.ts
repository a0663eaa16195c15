/**
 * Tables and columns for people's acts: the columns that people have decided, the queues of links, and the status of
 * coordinators.
 */
import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, varchar } from '../../../platform/database/columns.ts';

const QUEUE = index('support_link_queue', ['state', 'activeFrom', 'id']);
const ORDER = index('support_link_order', ['activeFrom', 'id']);

export class LetPeopleWrite1700000000012 implements MigrationInterface {
  name = 'LetPeopleWrite1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('signatory', new TableColumn(varchar('keptColumns', 500, { isNullable: true })));
    await runner.addColumn('action_plan', new TableColumn(varchar('updatedAt', 24, { isNullable: true })));
    await runner.createIndices('support_link', [new TableIndex(QUEUE), new TableIndex(ORDER)]);
    await runner.createTable(
      new Table({
        name: 'coordinator_standing',
        columns: [varchar('coordinatorId', 30, { isPrimary: true }), varchar('status', 20)],
      }),
    );
    // Reads the change feed of coordinators again, as its events have the status.
    await runner.query("DELETE FROM projection_position WHERE source = 'coordinators'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('coordinator_standing');
    for (const { name } of [ORDER, QUEUE]) await runner.dropIndex('support_link', String(name));
    await runner.dropColumn('action_plan', 'updatedAt');
    await runner.dropColumn('signatory', 'keptColumns');
  }
}
