/** Guides, tools, methods and material. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateResources1700000000120 implements MigrationInterface {
  name = 'CreateResources1700000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(resource));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(resource.name);
  }
}

const resource = {
  name: 'resource',
  columns: [
    varchar('id', 30, { isPrimary: true }),
    varchar('slug', 200),
    varchar('kind', 20),
    text('title'),
    text('summary', { isNullable: true }),
    varchar('topics', 200),
    varchar('coordinatorId', 30, { isNullable: true }),
    varchar('workshopId', 30, { isNullable: true }),
    varchar('url', 500, { isNullable: true }),
    varchar('license', 500, { isNullable: true }),
    varchar('feedbackOpenUntil', 10, { isNullable: true }),
    varchar('state', 20),
    varchar('publishedAt', 24, { isNullable: true }),
    varchar('sortDate', 24),
    flag('isExample'),
    integer('revision'),
    varchar('updatedAt', 24),
  ],
  indices: [
    index('resource_slug', ['slug'], { isUnique: true }),
    index('resource_newest', ['state', 'sortDate', 'id']),
    index('resource_coordinator', ['coordinatorId', 'state', 'sortDate', 'id']),
    index('resource_workshop', ['workshopId', 'state', 'sortDate', 'id']),
  ],
};
