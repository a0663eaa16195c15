/** The search column of signatories, in the index beside the order column. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndex } from '../../../platform/database/replace-index.ts';
import { fillFoundBy } from '../../../platform/database/fill-found-by.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { FOUND_BY_NAME_LENGTH, foundByName } from '../../../platform/graph/found-by.ts';

const NAME_ORDER = 'signatory_status_name_order';
const ORDER = ['status', 'sortName', 'id'];

export class FindNamesAsWritten1700000000015 implements MigrationInterface {
  name = 'FindNamesAsWritten1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE signatory ADD COLUMN foundBy varchar(${String(FOUND_BY_NAME_LENGTH)}) NOT NULL DEFAULT ''`,
    );
    await fillFoundBy<{ name: string }>(runner, {
      table: rawSql`signatory`,
      column: rawSql`foundBy`,
      from: rawSql`name`,
      foundBy: ({ name }) => foundByName(name),
    });
    await replaceIndex(runner, 'signatory', NAME_ORDER, [...ORDER, 'foundBy']);
    // If people have decided a name, an import must not change its search column either.
    await runner.query(
      "UPDATE signatory SET keptColumns = REPLACE(keptColumns, 'sortName', 'sortName,foundBy') WHERE keptColumns LIKE '%sortName%'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE signatory SET keptColumns = REPLACE(keptColumns, ',foundBy', '')");
    await replaceIndex(runner, 'signatory', NAME_ORDER, ORDER);
    await runner.query('ALTER TABLE signatory DROP COLUMN foundBy');
  }
}
