/** Requests of people about their own data, the steps of the subgraphs, and the copies until they are fetched. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateDataRequests1700000000062 implements MigrationInterface {
  name = 'CreateDataRequests1700000000062';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'data_request',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('personId', 30),
      varchar('kind', 20),
      varchar('state', 20),
      varchar('requestedAt', 24),
      varchar('dueOn', 10),
      varchar('completedAt', 24, { isNullable: true }),
      varchar('liftedAt', 24, { isNullable: true }),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('data_request_of_person', ['personId', 'requestedAt', 'id']),
      index('data_request_done', ['state', 'completedAt']),
    ],
  },
  {
    name: 'data_request_step',
    columns: [
      varchar('requestId', 30, { isPrimary: true }),
      varchar('source', 20, { isPrimary: true }),
      varchar('state', 20),
      varchar('completedAt', 24, { isNullable: true }),
    ],
  },
  {
    name: 'data_request_part',
    columns: [
      varchar('requestId', 30, { isPrimary: true }),
      varchar('source', 20, { isPrimary: true }),
      integer('sequence', { isPrimary: true }),
      text('text'),
    ],
  },
];
