/** Coordinators with their areas, history, declarations, commitments and reports, the ledger, and people. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateCoordinators1700000000020 implements MigrationInterface {
  name = 'CreateCoordinators1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'coordinator',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('slug', 200),
      varchar('name', 300),
      varchar('sortName', 300),
      text('otherNames', { isNullable: true }),
      text('about', { isNullable: true }),
      varchar('kind', 20),
      varchar('authorityType', 40),
      varchar('status', 20),
      varchar('country', 2),
      varchar('inferredFields', 200),
      text('sources'),
      text('contact', { isNullable: true }),
      varchar('politicalHeadTitle', 200, { isNullable: true }),
      varchar('website', 500, { isNullable: true }),
      varchar('registerNumber', 60, { isNullable: true }),
      varchar('signedOn', 10, { isNullable: true }),
      integer('signingYear', { isNullable: true }),
      varchar('sortSigned', 10),
      integer('signatoriesStatedOnSite', { isNullable: true }),
      varchar('nextReportDueOn', 10),
      integer('sortSignatories'),
      integer('sortPopulation'),
      varchar('sortActivity', 10),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('coordinator_slug', ['slug'], { isUnique: true }),
      index('coordinator_status_name_order', ['status', 'sortName', 'id']),
      index('coordinator_status_signing_order', ['status', 'sortSigned', 'id']),
      index('coordinator_status_signatories_order', ['status', 'sortSignatories', 'id']),
      index('coordinator_status_population_order', ['status', 'sortPopulation', 'id']),
      index('coordinator_status_activity_order', ['status', 'sortActivity', 'id']),
      index('coordinator_status_report_order', ['status', 'nextReportDueOn', 'id']),
      index('coordinator_status_update_order', ['status', 'updatedAt', 'id']),
      index('coordinator_country_order', ['country', 'sortName', 'id']),
    ],
  },
  {
    name: 'coordinator_region',
    columns: [
      varchar('coordinatorId', 30, { isPrimary: true }),
      varchar('regionCode', 5, { isPrimary: true }),
      flag('isOwnUnit'),
      varchar('sortName', 300),
    ],
    indices: [index('coordinator_region_order', ['regionCode', 'sortName', 'coordinatorId'])],
  },
  {
    name: 'status_period',
    columns: [
      varchar('coordinatorId', 30, { isPrimary: true }),
      integer('sequence', { isPrimary: true }),
      varchar('status', 20),
      varchar('startsOn', 10, { isNullable: true }),
      varchar('endsOn', 10, { isNullable: true }),
      text('reason', { isNullable: true }),
      varchar('decidedBy', 100, { isNullable: true }),
    ],
  },
  {
    name: 'coordinator_report',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('coordinatorId', 30),
      varchar('state', 20),
      varchar('startsOn', 10),
      varchar('endsOn', 10),
      varchar('submittedOn', 10),
    ],
    indices: [index('coordinator_report_of', ['coordinatorId', 'state', 'submittedOn', 'id'])],
  },
  {
    name: 'survey_round',
    columns: [varchar('opensOn', 10, { isPrimary: true }), varchar('closesOn', 10)],
  },
  {
    name: 'person',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('displayName', 200, { isNullable: true }),
      varchar('languages', 200),
      flag('isErased'),
      integer('revision'),
    ],
  },
];
