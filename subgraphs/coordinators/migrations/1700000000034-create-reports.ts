/** Reports with their sections and notes, reminders of them, what their figures are added up from, and recounts of it. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { bigInteger, index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateReports1700000000034 implements MigrationInterface {
  name = 'CreateReports1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    // Nobody could write a report before, so the table is empty and made anew.
    await runner.dropTable('coordinator_report');
    for (const table of tables) await runner.createTable(new Table(table));
    await runner.createIndex('supported_signatory', new TableIndex(linksOfCoordinator));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('supported_signatory', linksOfCoordinator.name ?? '');
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
    await runner.createTable(new Table(reportsBefore));
  }
}

const linksOfCoordinator = index('supported_signatory_by_coordinator', ['coordinatorId', 'activeFrom', 'signatoryId']);

const ofCoordinator = index('coordinator_report_of', ['coordinatorId', 'state', 'submittedOn', 'id']);

const reportColumns = [
  varchar('id', 30, { isPrimary: true }),
  varchar('coordinatorId', 30),
  varchar('state', 20),
  varchar('startsOn', 10),
  varchar('endsOn', 10),
  varchar('submittedOn', 10),
];

const reportsBefore = { name: 'coordinator_report', columns: reportColumns, indices: [ofCoordinator] };

const tables = [
  {
    name: 'coordinator_report',
    columns: [
      ...reportColumns,
      varchar('submittedAt', 24),
      varchar('decidedAt', 24, { isNullable: true }),
      varchar('dueOn', 10, { isNullable: true }),
      text('frozenFigures', { isNullable: true }),
      varchar('openFor', 30, { isNullable: true }),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      ofCoordinator,
      index('coordinator_report_open', ['openFor'], { isUnique: true }),
      index('coordinator_report_queue', ['state', 'submittedAt', 'id']),
      index('coordinator_report_order', ['submittedAt', 'id']),
      index('coordinator_report_by_period', ['coordinatorId', 'endsOn', 'id']),
    ],
  },
  {
    name: 'report_section',
    columns: [
      varchar('reportId', 30, { isPrimary: true }),
      varchar('commitment', 40, { isPrimary: true }),
      integer('position'),
      text('narrative', { isNullable: true }),
      text('barriers', { isNullable: true }),
      text('evidenceIds'),
    ],
  },
  {
    name: 'report_note',
    columns: [varchar('reportId', 30, { isPrimary: true }), integer('sequence', { isPrimary: true }), text('text')],
  },
  {
    name: 'report_reminder',
    columns: [
      varchar('coordinatorId', 30, { isPrimary: true }),
      varchar('dueOn', 10, { isPrimary: true }),
      varchar('stage', 20, { isPrimary: true }),
      varchar('writtenAt', 24),
    ],
  },
  {
    name: 'counted_signatory',
    columns: [
      varchar('signatoryId', 30, { isPrimary: true }),
      varchar('groupId', 30, { isNullable: true }),
      integer('population'),
    ],
  },
  {
    name: 'given_support',
    columns: [
      varchar('actionId', 30, { isPrimary: true }),
      varchar('coordinatorId', 30),
      varchar('activeFrom', 10),
      varchar('activeUntil', 10),
      bigInteger('budgetCents'),
      bigInteger('staffThousandths'),
      text('beneficiaryIds'),
    ],
    indices: [index('given_support_of', ['coordinatorId', 'activeFrom'])],
  },
  {
    name: 'shared_days',
    columns: [
      varchar('coordinatorId', 30, { isPrimary: true }),
      text('caseStudies'),
      text('workshopsHosted'),
      text('workshopsAttended'),
    ],
  },
  {
    name: 'ledger_recount',
    columns: [
      varchar('source', 40, { isPrimary: true }),
      varchar('countedAt', 24, { isPrimary: true }),
      integer('compared'),
      integer('differences'),
    ],
  },
];
