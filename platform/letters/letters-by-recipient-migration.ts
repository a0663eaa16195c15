/** An index to find the letters to one mailbox: to count those of a day, to copy them for a person, and to erase them. */
import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index } from '../database/columns.ts';

export class IndexLettersByRecipient1700000000063 implements MigrationInterface {
  name = 'IndexLettersByRecipient1700000000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('letter', new TableIndex(index('letter_of_mailbox', ['recipient', 'writtenAt'])));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('letter', 'letter_of_mailbox');
  }
}
