/** For migrations that change the rule of terms: reads all terms again from the stored wordings. */
import type { QueryRunner } from 'typeorm';
import { transactionOf } from '../../../platform/database/transaction.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import type { SearchDocument } from './search-document.ts';
import { readWordings, textsOf, titlesOf } from './search-hit.ts';
import { indexTerms } from './search-index.ts';

const DOCUMENTS_AT_ONCE = 200;

export async function readTermsAnew(runner: QueryRunner): Promise<void> {
  const transaction = transactionOf(runner.manager);
  await transaction.execute(rawSql`DELETE FROM search_term`);
  await transaction.execute(rawSql`DELETE FROM search_word`);
  let last = '';
  for (;;) {
    // A body has its other names by its country.
    const documents = await transaction.select<
      Pick<SearchDocument, 'id' | 'kind'> & { readonly country: string | null }
    >(
      rawSql`SELECT d.id, d.kind,
         (SELECT MIN(l.value) FROM search_label l WHERE l.documentId = d.id AND l.name = 'COUNTRY') AS country
       FROM search_document d WHERE d.id > ? ORDER BY d.id LIMIT ${wholeNumber(DOCUMENTS_AT_ONCE)}`,
      [last],
    );
    const end = documents.at(-1);
    if (!end) return;
    last = end.id;
    const wordings = await readWordings(
      transaction,
      documents.map(({ id }) => id),
    );
    await indexTerms(
      transaction,
      documents.map(({ id, kind, country }) => {
        const rows = wordings.get(id) ?? [];
        return { id, kind, ...(country !== null && { country }), title: titlesOf(rows), text: textsOf(rows) };
      }),
    );
  }
}
