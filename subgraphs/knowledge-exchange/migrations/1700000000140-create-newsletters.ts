/** Newsletter issues and their parts. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateNewsletters1700000000140 implements MigrationInterface {
  name = 'CreateNewsletters1700000000140';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'newsletter_issue',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('audience', 20),
      text('title'),
      varchar('publishedOn', 10),
      varchar('url', 500, { isNullable: true }),
      flag('isExample'),
    ],
    indices: [index('newsletter_issue_newest', ['publishedOn', 'id'])],
  },
  {
    name: 'newsletter_item',
    columns: [
      varchar('issueId', 30, { isPrimary: true }),
      integer('position', { isPrimary: true }),
      varchar('publicationId', 30),
    ],
  },
];
