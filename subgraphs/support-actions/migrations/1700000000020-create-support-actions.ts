/** Support actions, and whom and where they reach. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { bigInteger, flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateSupportActions1700000000020 implements MigrationInterface {
  name = 'CreateSupportActions1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'support_action',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('slug', 200),
      varchar('coordinatorId', 30),
      text('title'),
      text('description', { isNullable: true }),
      text('searchText'),
      varchar('category', 30),
      varchar('item', 30),
      varchar('phase', 20, { isNullable: true }),
      varchar('status', 20, { isNullable: true }),
      varchar('startsOn', 10, { isNullable: true }),
      varchar('endsOn', 10, { isNullable: true }),
      varchar('sortStart', 10),
      varchar('activeUntil', 10),
      varchar('languages', 400),
      varchar('topics', 200),
      varchar('budgetAmount', 45, { isNullable: true }),
      varchar('budgetCurrency', 3, { isNullable: true }),
      varchar('budgetInEur', 45, { isNullable: true }),
      varchar('budgetRateDate', 10, { isNullable: true }),
      bigInteger('budgetCents', { isNullable: true }),
      varchar('fundingSource', 30, { isNullable: true }),
      varchar('staffFte', 45, { isNullable: true }),
      bigInteger('staffThousandths', { isNullable: true }),
      text('outcome', { isNullable: true }),
      text('emissionsSaved', { isNullable: true }),
      bigInteger('measuredKilograms', { isNullable: true }),
      text('links'),
      varchar('source', 500, { isNullable: true }),
      flag('isSourceExcerptComplete', { isNullable: true }),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('support_action_slug', ['slug'], { isUnique: true }),
      index('support_action_order', ['sortStart', 'id']),
      index('support_action_category_order', ['category', 'sortStart', 'id']),
      index('support_action_of_coordinator', ['coordinatorId', 'sortStart', 'id']),
      index('support_action_of_coordinator_by_category', ['coordinatorId', 'category', 'sortStart', 'id']),
    ],
  },
  {
    name: 'support_action_beneficiary',
    columns: [
      varchar('actionId', 30, { isPrimary: true }),
      varchar('signatoryId', 30, { isPrimary: true }),
      integer('position'),
    ],
    indices: [
      index('support_action_beneficiary_order', ['actionId', 'position', 'signatoryId']),
      index('support_action_beneficiary_signatory', ['signatoryId', 'actionId']),
    ],
  },
  {
    name: 'support_action_partner',
    columns: [
      varchar('actionId', 30, { isPrimary: true }),
      varchar('coordinatorId', 30, { isPrimary: true }),
      integer('position'),
    ],
    indices: [index('support_action_partner_order', ['actionId', 'position', 'coordinatorId'])],
  },
  {
    name: 'support_action_region',
    columns: [
      varchar('actionId', 30, { isPrimary: true }),
      varchar('regionCode', 5, { isPrimary: true }),
      varchar('country', 2),
    ],
    indices: [
      index('support_action_region_unit', ['regionCode', 'actionId']),
      index('support_action_region_country', ['country', 'actionId']),
    ],
  },
];
