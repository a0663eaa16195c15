/** What people state of a coordinator, and endings of participations that are proposed or lie ahead. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, text, varchar } from '../../../platform/database/columns.ts';

export class CreateLifeOfCoordinators1700000000050 implements MigrationInterface {
  name = 'CreateLifeOfCoordinators1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE coordinator ADD COLUMN statedFields varchar(200) NOT NULL DEFAULT ''");
    await runner.createTable(new Table(plannedEnding));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('planned_ending');
    await runner.query('ALTER TABLE coordinator DROP COLUMN statedFields');
  }
}

const plannedEnding = {
  name: 'planned_ending',
  columns: [
    varchar('coordinatorId', 30, { isPrimary: true }),
    varchar('stage', 20, { isPrimary: true }),
    varchar('status', 20),
    text('reason', { isNullable: true }),
    varchar('heardOn', 10, { isNullable: true }),
    varchar('endsOn', 10),
    varchar('proposedById', 30, { isNullable: true }),
    varchar('secondDeciderId', 30, { isNullable: true }),
    varchar('plannedAt', 24),
  ],
  indices: [index('planned_ending_due', ['stage', 'endsOn'])],
};
