/** The texts of a document, one row per language, so that a result page reads no table of another owner. */
import type { RowValues } from '../../../platform/database/rows.ts';
import { plainText } from './search-text.ts';
import type { SearchDocument } from './search-document.ts';

const MAX_TITLE_CHARACTERS = 500;

export function wordingRowsOf({ id, title, text }: SearchDocument): RowValues[] {
  // Languages of the title first: the first row is the original, which readers see if no other language fits.
  const languages = [...new Set([...title, ...text].map(({ language }) => language))];
  return languages.map((language, position) => {
    const prose = text.find((wording) => wording.language === language)?.text;
    return {
      documentId: id,
      language,
      position,
      title: title.find((wording) => wording.language === language)?.text.slice(0, MAX_TITLE_CHARACTERS) ?? null,
      prose: prose === undefined ? null : plainText(prose),
    };
  });
}
