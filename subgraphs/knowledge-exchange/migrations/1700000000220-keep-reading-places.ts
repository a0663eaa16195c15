/** What people keep for themselves: how far they have read, bookmarks and drafts; and whom a post mentions. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, text, varchar } from '../../../platform/database/columns.ts';

const tables = [
  {
    name: 'post_mention',
    columns: [varchar('postId', 30, { isPrimary: true }), varchar('personId', 30, { isPrimary: true })],
    indices: [index('post_mention_of_person', ['personId', 'postId'])],
  },
  {
    name: 'reading_place',
    columns: [
      varchar('personId', 30, { isPrimary: true }),
      varchar('threadId', 30, { isPrimary: true }),
      integer('readUpTo'),
      varchar('at', 24),
    ],
  },
  {
    name: 'post_bookmark',
    columns: [
      varchar('personId', 30, { isPrimary: true }),
      varchar('postId', 30, { isPrimary: true }),
      text('note', { isNullable: true }),
      varchar('at', 24),
    ],
    indices: [index('post_bookmark_of_person', ['personId', 'at', 'postId'])],
  },
  {
    name: 'post_draft',
    columns: [
      varchar('personId', 30, { isPrimary: true }),
      varchar('targetId', 30, { isPrimary: true }),
      varchar('title', 300, { isNullable: true }),
      varchar('language', 35),
      text('body'),
      varchar('replyToId', 30, { isNullable: true }),
      varchar('updatedAt', 24),
    ],
    indices: [index('post_draft_of_person', ['personId', 'updatedAt', 'targetId'])],
  },
];

export class KeepReadingPlaces1700000000220 implements MigrationInterface {
  name = 'KeepReadingPlaces1700000000220';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
