/** News. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateNews1700000000130 implements MigrationInterface {
  name = 'CreateNews1700000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(newsItem));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(newsItem.name);
  }
}

const newsItem = {
  name: 'news_item',
  columns: [
    varchar('id', 30, { isPrimary: true }),
    varchar('slug', 200),
    varchar('kind', 20),
    text('title'),
    text('body'),
    varchar('languages', 300),
    varchar('topics', 200),
    varchar('coordinatorId', 30, { isNullable: true }),
    varchar('state', 20),
    varchar('publishedAt', 24),
    flag('isExample'),
    integer('revision'),
    varchar('updatedAt', 24),
  ],
  indices: [
    index('news_item_slug', ['slug'], { isUnique: true }),
    index('news_item_newest', ['state', 'publishedAt', 'id']),
    index('news_item_coordinator', ['coordinatorId', 'state', 'publishedAt', 'id']),
  ],
};
