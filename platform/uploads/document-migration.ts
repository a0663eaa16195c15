/** The table of documents, in every subgraph. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, varchar } from '../database/columns.ts';

export class CreateDocuments1700000000005 implements MigrationInterface {
  name = 'CreateDocuments1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'document',
        columns: [
          varchar('id', 30, { isPrimary: true }),
          varchar('subjectId', 40),
          varchar('uploaderId', 30),
          varchar('fileName', 200),
          varchar('mediaType', 100),
          integer('byteSize'),
          varchar('sha256', 64),
          varchar('language', 35, { isNullable: true }),
          varchar('altText', 500, { isNullable: true }),
          varchar('state', 20),
          varchar('createdAt', 24),
        ],
        indices: [
          new TableIndex(index('document_of_subject', ['subjectId', 'state'])),
          new TableIndex(index('document_of_uploader', ['uploaderId'])),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('document');
  }
}
