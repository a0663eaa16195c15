/** Groups that are not public are found by those who may read them, and groups teach the search no words. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { batches } from '../../../platform/base/batches.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { transactionOf } from '../../../platform/database/transaction.ts';
import { indexGroups } from '../discussion-groups/index-groups.ts';
import { removeDocuments } from '../search/search-index.ts';

const GROUPS_AT_ONCE = 100;

export class FindGroups1700000000260 implements MigrationInterface {
  name = 'FindGroups1700000000260';

  async up(runner: QueryRunner): Promise<void> {
    const transaction = transactionOf(runner.manager);
    const groups = await transaction.select<{ id: string }>(rawSql`SELECT id FROM discussion_group ORDER BY id`);
    for (const some of batches(groups, GROUPS_AT_ONCE)) {
      await indexGroups(
        transaction,
        some.map(({ id }) => id),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const transaction = transactionOf(runner.manager);
    const hidden = await transaction.select<{ id: string }>(
      rawSql`SELECT id FROM discussion_group WHERE visibility <> 'PUBLIC'`,
    );
    await removeDocuments(
      transaction,
      hidden.map(({ id }) => id),
    );
  }
}
