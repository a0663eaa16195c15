/** The ledger: copies of proofs, links and totals that other subgraphs own. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, varchar } from '../../../platform/database/columns.ts';

export class CreateLedger1700000000021 implements MigrationInterface {
  name = 'CreateLedger1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'evidence_entry',
    columns: [
      varchar('source', 40, { isPrimary: true }),
      varchar('entityId', 80, { isPrimary: true }),
      varchar('coordinatorId', 30),
      varchar('commitment', 40),
      varchar('occurredOn', 10, { isNullable: true }),
    ],
    indices: [index('evidence_entry_of_commitment', ['coordinatorId', 'commitment', 'source', 'occurredOn'])],
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
    name: 'coordinator_activity',
    columns: [
      varchar('coordinatorId', 30, { isPrimary: true }),
      integer('signatories'),
      integer('populationCovered'),
      integer('supportActions'),
      integer('caseStudies'),
      integer('workshops'),
      integer('discussionGroups'),
      varchar('lastActivityOn', 10, { isNullable: true }),
    ],
  },
];
