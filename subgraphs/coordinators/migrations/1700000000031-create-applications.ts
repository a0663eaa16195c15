/** Applications of authorities, with their steps and the notes of the Office. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateApplications1700000000031 implements MigrationInterface {
  name = 'CreateApplications1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'coordinator_application',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('organisationName', 300),
      varchar('kind', 20),
      varchar('authorityType', 40),
      varchar('country', 2),
      varchar('regionCodes', 200),
      varchar('contactEmail', 320),
      varchar('language', 35),
      text('motivation'),
      varchar('state', 20),
      varchar('applicantId', 30, { isNullable: true }),
      varchar('coordinatorId', 30, { isNullable: true }),
      varchar('registeredAt', 24),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('coordinator_application_queue', ['state', 'registeredAt', 'id']),
      index('coordinator_application_of_country', ['country', 'registeredAt', 'id']),
      index('coordinator_application_order', ['registeredAt', 'id']),
      index('coordinator_application_of_applicant', ['applicantId']),
      index('coordinator_application_of_mailbox', ['contactEmail']),
    ],
  },
  {
    name: 'application_step',
    columns: [
      varchar('applicationId', 30, { isPrimary: true }),
      integer('sequence', { isPrimary: true }),
      varchar('state', 20),
      varchar('at', 24),
      varchar('takenBy', 20),
      text('reason', { isNullable: true }),
    ],
  },
  {
    name: 'application_note',
    columns: [
      varchar('applicationId', 30, { isPrimary: true }),
      integer('sequence', { isPrimary: true }),
      text('text'),
    ],
  },
];
