/** Support actions are found however their words are written. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillFoundBy } from '../../../platform/database/fill-found-by.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { foundByTexts } from '../../../platform/graph/found-by.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';

export class FindTextsAsWritten1700000000072 implements MigrationInterface {
  name = 'FindTextsAsWritten1700000000072';

  async up(runner: QueryRunner): Promise<void> {
    await fillFoundBy<{ title: string; description: string | null }>(runner, {
      table: rawSql`support_action`,
      column: rawSql`searchText`,
      from: rawSql`title, description`,
      foundBy: ({ title, description }) => foundByTexts([...wordingsOf(title), ...wordingsOf(description)]),
    });
  }

  /** The texts stay as they are: most words have one spelling in both versions. */
  async down(): Promise<void> {}
}
