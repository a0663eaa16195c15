/** How people sign in, and for whom they may act. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, varchar } from '../../../platform/database/columns.ts';

export class CreateMemberships1700000000032 implements MigrationInterface {
  name = 'CreateMemberships1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of personColumns) await runner.query(`ALTER TABLE person ADD COLUMN ${column}`);
    for (const one of personIndices) await runner.createIndex('person', new TableIndex(one));
    await runner.createTable(new Table(membership));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('membership');
    for (const { name } of personIndices) await runner.dropIndex('person', String(name));
    for (const column of personColumns) {
      await runner.query(`ALTER TABLE person DROP COLUMN ${String(column.split(' ')[0])}`);
    }
  }
}

const personColumns = [
  'email varchar(320) NULL',
  'issuer varchar(200) NULL',
  'subject varchar(255) NULL',
  "updatedAt varchar(24) NOT NULL DEFAULT '1970-01-01T00:00:00.000Z'",
];

const personIndices = [
  index('person_email', ['email'], { isUnique: true }),
  index('person_sign_in', ['issuer', 'subject'], { isUnique: true }),
];

const membership = {
  name: 'membership',
  columns: [
    varchar('id', 30, { isPrimary: true }),
    varchar('personId', 30),
    varchar('bodyId', 30, { isNullable: true }),
    varchar('roles', 100),
    varchar('state', 20),
    varchar('startsOn', 10),
    varchar('endsOn', 10, { isNullable: true }),
    varchar('invitationDigest', 64, { isNullable: true }),
    varchar('invitationUntil', 24, { isNullable: true }),
    integer('revision'),
    varchar('updatedAt', 24),
  ],
  indices: [
    index('membership_of_person', ['personId', 'state']),
    index('membership_of_body', ['bodyId', 'state']),
    index('membership_invitation', ['invitationDigest'], { isUnique: true }),
  ],
};
