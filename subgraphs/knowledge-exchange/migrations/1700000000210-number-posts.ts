/**
 * A post has a number within its thread and keeps its earlier texts; a thread knows how many posts it has, who started it
 * and what moderators decided about it.
 */
import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { batches } from '../../../platform/base/batches.ts';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

const POSTS_PER_STATEMENT = 500;

const threadColumns = [
  { ...integer('postCount'), default: 0 },
  { ...flag('isPinned'), default: 0 },
  { ...integer('slowSeconds'), default: 0 },
  varchar('createdById', 30, { isNullable: true }),
  varchar('startedOnBehalfOfId', 30, { isNullable: true }),
];
const postColumns = [
  { ...integer('number'), default: 0 },
  text('quote', { isNullable: true }),
  varchar('hiddenById', 30, { isNullable: true }),
  text('hiddenReason', { isNullable: true }),
];
const threadIndices = [
  index('thread_of_person', ['createdById', 'createdAt']),
  index('thread_of_body', ['startedOnBehalfOfId', 'createdAt']),
];
const postIndices = [
  index('post_number', ['threadId', 'number'], { isUnique: true }),
  index('post_of_author', ['authorId', 'createdAt']),
  index('post_of_author_in_thread', ['threadId', 'authorId', 'createdAt']),
];
const revisions = {
  name: 'post_revision',
  columns: [
    varchar('postId', 30, { isPrimary: true }),
    integer('number', { isPrimary: true }),
    text('body'),
    varchar('replacedAt', 24),
    varchar('replacedById', 30),
  ],
  indices: [index('post_revision_of_person', ['replacedById', 'replacedAt'])],
};

export class NumberPosts1700000000210 implements MigrationInterface {
  name = 'NumberPosts1700000000210';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'thread', threadColumns);
    await addColumns(runner, 'post', postColumns);
    await numberPosts(runner);
    await runner.query(`UPDATE thread SET
      postCount = (SELECT COUNT(*) FROM post p WHERE p.threadId = thread.id),
      createdById = (SELECT p.authorId FROM post p WHERE p.threadId = thread.id AND p.number = 1),
      startedOnBehalfOfId = (SELECT p.onBehalfOfId FROM post p WHERE p.threadId = thread.id AND p.number = 1)`);
    await runner.createIndices(
      'thread',
      threadIndices.map((one) => new TableIndex(one)),
    );
    await runner.createIndices(
      'post',
      postIndices.map((one) => new TableIndex(one)),
    );
    await runner.dropIndex('post', 'post_of_thread');
    await runner.createTable(new Table(revisions));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(revisions.name);
    await runner.createIndex('post', new TableIndex(index('post_of_thread', ['threadId', 'createdAt', 'id'])));
    for (const { name } of postIndices) await runner.dropIndex('post', String(name));
    for (const { name } of threadIndices) await runner.dropIndex('thread', String(name));
    await runner.dropColumns(
      'post',
      postColumns.map(({ name }) => name),
    );
    await runner.dropColumns(
      'thread',
      threadColumns.map(({ name }) => name),
    );
  }
}

async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: readonly ConstructorParameters<typeof TableColumn>[0][],
): Promise<void> {
  await runner.addColumns(
    table,
    columns.map((one) => new TableColumn(one)),
  );
}

async function numberPosts(runner: QueryRunner): Promise<void> {
  const posts = (await runner.query(`SELECT id, threadId FROM post ORDER BY threadId, createdAt, id`)) as {
    readonly id: string;
    readonly threadId: string;
  }[];
  const numbers = new Map<string, number>();
  const numbered = posts.map(({ id, threadId }) => {
    const number = (numbers.get(threadId) ?? 0) + 1;
    numbers.set(threadId, number);
    return { id, number };
  });
  for (const some of batches(numbered, POSTS_PER_STATEMENT)) {
    await runner.query(
      `UPDATE post SET number = CASE id ${some.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE id IN (${some.map(() => '?').join(', ')})`,
      [...some.flatMap(({ id, number }) => [id, number]), ...some.map(({ id }) => id)],
    );
  }
}
