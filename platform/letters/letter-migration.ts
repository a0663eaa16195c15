/** The table of letters, in subgraphs that write some. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, text, varchar } from '../database/columns.ts';

export class CreateLetters1700000000030 implements MigrationInterface {
  name = 'CreateLetters1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'letter',
        columns: [
          varchar('id', 30, { isPrimary: true }),
          varchar('kind', 40),
          varchar('recipient', 320),
          varchar('subject', 300),
          text('body'),
          varchar('writtenAt', 24),
          varchar('sentAt', 24),
          integer('attempts'),
        ],
        indices: [new TableIndex(index('letter_unsent', ['sentAt', 'id']))],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('letter');
  }
}
