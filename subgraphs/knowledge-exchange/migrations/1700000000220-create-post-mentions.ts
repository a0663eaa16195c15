/** Whom a post mentions. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, varchar } from '../../../platform/database/columns.ts';

const mentions = {
  name: 'post_mention',
  columns: [varchar('postId', 30, { isPrimary: true }), varchar('personId', 30, { isPrimary: true })],
  indices: [index('post_mention_of_person', ['personId', 'postId'])],
};

export class CreatePostMentions1700000000220 implements MigrationInterface {
  name = 'CreatePostMentions1700000000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(mentions));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(mentions.name);
  }
}
