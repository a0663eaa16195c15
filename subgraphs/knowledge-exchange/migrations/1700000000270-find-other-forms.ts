/** Words are found in other forms, and by the ends of compounds. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readTermsAnew } from '../search/read-terms-anew.ts';

export class FindOtherForms1700000000270 implements MigrationInterface {
  name = 'FindOtherForms1700000000270';

  async up(runner: QueryRunner): Promise<void> {
    await readTermsAnew(runner);
  }

  /** The version before finds by the same words; it does not ask for ends, and stems do it no harm. */
  async down(): Promise<void> {}
}
