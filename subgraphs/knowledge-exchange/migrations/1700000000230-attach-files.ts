/** An earlier text of a post keeps the names of the files that were attached to it. */
import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { text } from '../../../platform/database/columns.ts';

export class AttachFiles1700000000230 implements MigrationInterface {
  name = 'AttachFiles1700000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('post_revision', new TableColumn(text('attachmentNames', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('post_revision', 'attachmentNames');
  }
}
