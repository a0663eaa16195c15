/** The search index: documents, their words, labels and wordings, and the words known. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateSearch1700000000190 implements MigrationInterface {
  name = 'CreateSearch1700000000190';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'search_document',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('kind', 20),
      varchar('sortTitle', 300),
      integer('titleLength'),
    ],
  },
  {
    name: 'search_term',
    columns: [
      varchar('term', 200, { isPrimary: true }),
      varchar('documentId', 30, { isPrimary: true }),
      integer('weight'),
    ],
    indices: [index('search_term_of_document', ['documentId'])],
  },
  {
    name: 'search_label',
    columns: [
      varchar('documentId', 30, { isPrimary: true }),
      varchar('name', 10, { isPrimary: true }),
      varchar('value', 40, { isPrimary: true }),
    ],
  },
  {
    name: 'search_wording',
    columns: [
      varchar('documentId', 30, { isPrimary: true }),
      varchar('language', 35, { isPrimary: true }),
      integer('position'),
      text('title', { isNullable: true }),
      text('prose', { isNullable: true }),
    ],
  },
  {
    name: 'search_word',
    columns: [
      varchar('term', 60, { isPrimary: true }),
      varchar('broughtBy', 30, { isPrimary: true }),
      varchar('spelling', 200),
      integer('wordLength'),
    ],
  },
];
