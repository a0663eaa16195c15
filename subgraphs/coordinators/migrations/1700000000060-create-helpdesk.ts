/** Questions to the helpdesk with their messages. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateHelpdesk1700000000060 implements MigrationInterface {
  name = 'CreateHelpdesk1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'help_request',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('subject', 200),
      varchar('state', 20),
      varchar('language', 35),
      varchar('coordinatorId', 30, { isNullable: true }),
      varchar('askedById', 30, { isNullable: true }),
      varchar('email', 320, { isNullable: true }),
      varchar('createdAt', 24),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('help_request_queue', ['state', 'createdAt', 'id']),
      index('help_request_order', ['createdAt', 'id']),
      index('help_request_of_person', ['askedById', 'createdAt', 'id']),
      index('help_request_of_mailbox', ['email']),
    ],
  },
  {
    name: 'help_message',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('requestId', 30),
      integer('sequence'),
      varchar('at', 24),
      varchar('writtenBy', 20),
      text('text'),
    ],
    indices: [index('help_message_of_request', ['requestId', 'sequence'], { isUnique: true })],
  },
];
