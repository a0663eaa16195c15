/** Studies, groups and all that search knows are found however their words are written. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fillFoundBy } from '../../../platform/database/fill-found-by.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { foundByTexts } from '../../../platform/graph/found-by.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { readTermsAnew } from '../search/read-terms-anew.ts';

export class FindTextsAsWritten1700000000192 implements MigrationInterface {
  name = 'FindTextsAsWritten1700000000192';

  async up(runner: QueryRunner): Promise<void> {
    await fillFoundBy<{ title: string; summary: string | null }>(runner, {
      table: rawSql`case_study`,
      column: rawSql`searchText`,
      from: rawSql`title, summary`,
      foundBy: ({ title, summary }) => foundByTexts([...wordingsOf(title), ...wordingsOf(summary)]),
    });
    await fillFoundBy<{ name: string; purpose: string }>(runner, {
      table: rawSql`discussion_group`,
      column: rawSql`foundBy`,
      from: rawSql`name, purpose`,
      foundBy: ({ name, purpose }) => foundByTexts([...wordingsOf(name), ...wordingsOf(purpose)]),
    });
    await runner.query("ALTER TABLE search_term ADD COLUMN spelling varchar(120) NOT NULL DEFAULT ''");
    await readTermsAnew(runner);
  }

  /** The texts stay as they are: most words have one spelling in both versions. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE search_term DROP COLUMN spelling');
  }
}
