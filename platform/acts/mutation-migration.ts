/** Tables of every subgraph for its mutations: keys of requests, the audit trail. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, text, varchar } from '../database/columns.ts';

export class CreateMutations1700000000004 implements MigrationInterface {
  name = 'CreateMutations1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'idempotency_key',
        columns: [
          varchar('actor', 30, { isPrimary: true }),
          varchar('idempotencyKey', 100, { isPrimary: true }),
          varchar('act', 60),
          varchar('inputDigest', 64),
          varchar('subjectId', 40),
          varchar('createdAt', 24),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_entry',
        columns: [
          varchar('id', 30, { isPrimary: true }),
          varchar('subjectId', 40),
          integer('sequence'),
          varchar('at', 24),
          varchar('act', 60),
          varchar('actorKind', 20),
          varchar('actorId', 30, { isNullable: true }),
          varchar('onBehalfOfId', 30, { isNullable: true }),
          text('reason', { isNullable: true }),
          text('changedFrom', { isNullable: true }),
          text('changedTo', { isNullable: true }),
          varchar('digest', 64),
        ],
        indices: [
          new TableIndex(index('audit_entry_of_subject', ['subjectId', 'sequence'], { isUnique: true })),
          new TableIndex(index('audit_entry_of_actor', ['actorId'])),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'idempotency_key']) await runner.dropTable(table);
  }
}
