/**
 * An index for words that mean a label. Bodies get their names in other languages as well: after a new migration all feeds
 * are read anew.
 */
import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const INDEX = new TableIndex({ name: 'search_label_of_value', columnNames: ['name', 'value', 'documentId'] });

export class FindByOtherNames1700000000193 implements MigrationInterface {
  name = 'FindByOtherNames1700000000193';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('search_label', INDEX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('search_label', INDEX);
  }
}
