/** Signatories, support links with their tallies, and action plans. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, real, text, varchar } from '../../../platform/database/columns.ts';

export class CreateSignatories1700000000010 implements MigrationInterface {
  name = 'CreateSignatories1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'signatory',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('slug', 200),
      varchar('name', 300),
      varchar('sortName', 300),
      varchar('organisationId', 20),
      varchar('gcomId', 20, { isNullable: true }),
      varchar('country', 2),
      varchar('regionCode', 5, { isNullable: true }),
      real('latitude', { isNullable: true }),
      real('longitude', { isNullable: true }),
      varchar('locationQuality', 20),
      integer('populationAtAdhesion', { isNullable: true }),
      integer('sortPopulation'),
      varchar('adheredOn', 10),
      flag('mitigation2020'),
      flag('mayorsAdapt'),
      flag('climateEnergy2030'),
      flag('climateNeutrality2050'),
      varchar('adhesionType', 20, { isNullable: true }),
      varchar('status', 20),
      varchar('progress', 30, { isNullable: true }),
      flag('actionPlanExpected'),
      flag('isGroup'),
      varchar('groupId', 30, { isNullable: true }),
      varchar('groupOrganisationId', 20, { isNullable: true }),
      varchar('groupName', 300, { isNullable: true }),
      varchar('supporterName', 300, { isNullable: true }),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('signatory_slug', ['slug'], { isUnique: true }),
      index('signatory_organisation_id', ['organisationId']),
      index('signatory_name_order', ['sortName', 'id']),
      index('signatory_status_name_order', ['status', 'sortName', 'id']),
      index('signatory_status_adhesion_order', ['status', 'adheredOn', 'id']),
      index('signatory_status_population_order', ['status', 'sortPopulation', 'id']),
      index('signatory_status_update_order', ['status', 'updatedAt', 'id']),
      index('signatory_country_order', ['country', 'sortName', 'id']),
      index('signatory_region', ['regionCode', 'sortName', 'id']),
      index('signatory_group', ['groupId', 'sortName', 'id']),
      index('signatory_gcom_id', ['gcomId']),
    ],
  },
  {
    name: 'support_link',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('coordinatorId', 30),
      varchar('signatoryId', 30),
      varchar('sortName', 300),
      varchar('state', 20),
      varchar('startsOn', 10, { isNullable: true }),
      varchar('endsOn', 10, { isNullable: true }),
      varchar('activeFrom', 10),
      varchar('activeUntil', 10),
      flag('proposedByCoordinator', { isNullable: true }),
      flag('recruitedByCoordinator', { isNullable: true }),
      flag('mayActForSignatory'),
      varchar('reason', 500, { isNullable: true }),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('support_link_of_coordinator', ['coordinatorId', 'sortName', 'signatoryId']),
      index('support_link_of_signatory', ['signatoryId', 'activeFrom', 'id']),
      index('support_link_by_coordinator', ['coordinatorId', 'activeFrom', 'id']),
    ],
  },
  {
    name: 'coordinator_tally',
    columns: [
      varchar('coordinatorId', 30, { isPrimary: true }),
      integer('signatories'),
      integer('populationCovered'),
      varchar('validFrom', 10),
      varchar('validUntil', 10),
    ],
  },
  {
    name: 'action_plan',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('signatoryId', 30),
      varchar('language', 35),
      varchar('status', 20),
      varchar('approvedOn', 10, { isNullable: true }),
      varchar('submittedOn', 10, { isNullable: true }),
      integer('groupMemberCount', { isNullable: true }),
      varchar('pillars', 200),
      text('vision', { isNullable: true }),
      text('baselineEmissions', { isNullable: true }),
      integer('revision'),
    ],
    indices: [index('action_plan_signatory', ['signatoryId', 'submittedOn', 'id'])],
  },
  {
    name: 'plan_target',
    columns: [
      varchar('actionPlanId', 30, { isPrimary: true }),
      integer('position', { isPrimary: true }),
      varchar('frame', 30),
      integer('targetYear'),
      integer('baseYear', { isNullable: true }),
      varchar('reductionPercent', 45, { isNullable: true }),
      varchar('reductionTonnes', 45, { isNullable: true }),
    ],
  },
  {
    name: 'monitoring_report',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('actionPlanId', 30),
      varchar('type', 20),
      varchar('submittedOn', 10),
      text('emissions', { isNullable: true }),
      integer('completed'),
      integer('ongoing'),
      integer('postponed'),
      integer('notStarted'),
    ],
    indices: [index('monitoring_report_plan', ['actionPlanId', 'submittedOn', 'id'])],
  },
];
