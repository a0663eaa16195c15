/** Threads and posts are found by the search; the threads that are there already are indexed. */
import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, varchar } from '../../../platform/database/columns.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import { transactionOf } from '../../../platform/database/transaction.ts';
import { indexThreads } from '../posts/index-posts.ts';
import { removeDocuments } from '../search/search-index.ts';

const ROWS_AT_ONCE = 100;

const columns = [varchar('threadId', 30, { isNullable: true }), integer('postNumber', { isNullable: true })];

export class FindTalk1700000000240 implements MigrationInterface {
  name = 'FindTalk1700000000240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'search_document',
      columns.map((one) => new TableColumn(one)),
    );
    const transaction = transactionOf(runner.manager);
    let last = '';
    for (;;) {
      const threads = await transaction.select<{ id: string }>(
        rawSql`SELECT id FROM thread WHERE id > ? ORDER BY id LIMIT ${wholeNumber(ROWS_AT_ONCE)}`,
        [last],
      );
      const end = threads.at(-1);
      if (!end) return;
      last = end.id;
      await indexThreads(
        transaction,
        threads.map(({ id }) => id),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const transaction = transactionOf(runner.manager);
    const talk = await transaction.select<{ id: string }>(
      rawSql`SELECT id FROM search_document WHERE threadId IS NOT NULL`,
    );
    await removeDocuments(
      transaction,
      talk.map(({ id }) => id),
    );
    await runner.dropColumns(
      'search_document',
      columns.map(({ name }) => name),
    );
  }
}
