/** What recording support needs: whom coordinators support, which of them take part, rates of the euro. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { bigInteger, index, varchar } from '../../../platform/database/columns.ts';

export class LetPeopleRecordSupport1700000000070 implements MigrationInterface {
  name = 'LetPeopleRecordSupport1700000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE support_action ADD COLUMN decidedColumns varchar(300) NOT NULL DEFAULT ''");
    for (const table of tables) await runner.createTable(new Table(table));
    // The feeds are read from their beginning again, as these copies begin empty.
    await runner.query("DELETE FROM projection_position WHERE source IN ('signatories', 'coordinators')");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
    await runner.query('ALTER TABLE support_action DROP COLUMN decidedColumns');
  }
}

const tables = [
  {
    name: 'coordinator_standing',
    columns: [varchar('coordinatorId', 30, { isPrimary: true }), varchar('status', 20)],
  },
  {
    name: 'supported_signatory',
    columns: [
      varchar('linkId', 30, { isPrimary: true }),
      varchar('coordinatorId', 30),
      varchar('signatoryId', 30),
      varchar('activeFrom', 10),
      varchar('activeUntil', 10),
    ],
    indices: [index('supported_signatory_of', ['signatoryId', 'coordinatorId', 'activeFrom', 'activeUntil'])],
  },
  {
    name: 'eur_rate',
    columns: [
      varchar('currency', 3, { isPrimary: true }),
      varchar('day', 10, { isPrimary: true }),
      bigInteger('millionths'),
    ],
  },
];
