/** Adds the digests of all migrations beside the change feed and beside the positions in others' change feeds. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteFeedForms1700000000006 implements MigrationInterface {
  name = 'NoteFeedForms1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['change_feed_head', 'projection_position']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN form varchar(64) NOT NULL DEFAULT ''`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['change_feed_head', 'projection_position']) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN form`);
    }
  }
}
