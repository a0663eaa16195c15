/** What coordinators are found by, beside the column that orders them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndex } from '../../../platform/database/replace-index.ts';
import { fillFoundBy } from '../../../platform/database/fill-found-by.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { FOUND_BY_NAME_LENGTH, foundByName } from '../../../platform/graph/found-by.ts';

const NAME_ORDER = 'coordinator_status_name_order';
const ORDER = ['status', 'sortName', 'id'];

export class FindNamesAsWritten1700000000064 implements MigrationInterface {
  name = 'FindNamesAsWritten1700000000064';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE coordinator ADD COLUMN foundBy varchar(${String(FOUND_BY_NAME_LENGTH)}) NOT NULL DEFAULT ''`,
    );
    await fillFoundBy<{ name: string }>(runner, {
      table: rawSql`coordinator`,
      column: rawSql`foundBy`,
      from: rawSql`name`,
      foundBy: ({ name }) => foundByName(name),
    });
    await replaceIndex(runner, 'coordinator', NAME_ORDER, [...ORDER, 'foundBy']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, 'coordinator', NAME_ORDER, ORDER);
    await runner.query('ALTER TABLE coordinator DROP COLUMN foundBy');
  }
}
