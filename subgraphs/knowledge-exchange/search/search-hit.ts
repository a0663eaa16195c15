/** Title and snippet of a find, in the language that suits the reader. */
import type { Database } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { chosenText, type Wording } from '../../../platform/graph/localized-text.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { baseLanguage, PROPER_NAME } from './search-labels.ts';
import { snippetOf, wordsHit } from './search-snippet.ts';
import type { SoughtWord } from './search.inputs.ts';

export interface WordingRow {
  readonly documentId: string;
  readonly language: string;
  readonly position: number;
  readonly title: string | null;
  readonly prose: string | null;
}

/** Wordings by document, original first. */
export async function readWordings(
  database: Pick<Database, 'select'>,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, WordingRow[]>> {
  const wordings = new Map<string, WordingRow[]>(documentIds.map((id) => [id, []]));
  if (documentIds.length === 0) return wordings;
  const these = isOneOf(rawSql`documentId`, documentIds);
  const rows = await database.select<WordingRow>(
    rawSql`SELECT documentId, language, position, title, prose FROM search_wording WHERE ${these.sql}
     ORDER BY documentId, position`,
    these.parameters,
  );
  for (const row of rows) wordings.get(row.documentId)?.push(row);
  return wordings;
}

export interface ShownHit {
  readonly title: string;
  readonly snippet: string;
  readonly language: string;
}

interface Hit {
  /** Wordings with the title: those of the thread for a post. */
  readonly titled: readonly WordingRow[];
  /** Wordings with the prose. */
  readonly told: readonly WordingRow[];
  readonly isTalk: boolean;
}

/**
 * Title and snippet have the same language, unless the title is a proper name, or of a thread: that has one language, and
 * its posts are translated.
 */
export function shownOf(
  { titled, told, isTalk }: Hit,
  words: readonly SoughtWord[],
  languages: readonly string[],
): ShownHit {
  const title = chosen(titlesOf(titled), words, languages, titled);
  const isFree = isTalk || baseLanguage(title.language) === PROPER_NAME;
  const texts = textsOf(told).filter(
    ({ language }) => isFree || baseLanguage(language) === baseLanguage(title.language),
  );
  if (texts.length === 0) return { title: title.text, snippet: '', language: title.language };
  const text = chosen(texts, words, languages, told);
  return { title: title.text, snippet: snippetOf(text.text, words), language: text.language };
}

/** The wording that the reader prefers, else the wording with most of the words, which shows why it was found. */
function chosen(
  wordings: readonly Wording[],
  words: readonly SoughtWord[],
  languages: readonly string[],
  rows: readonly WordingRow[],
): Wording {
  const preferred = chosenText(wordings, languages);
  if (wordings.length === 1 || (languages.length > 0 && !preferred.isFallback)) return preferred;
  const hits = wordings.map(({ language }) => {
    const row = rows.find((candidate) => candidate.language === language);
    return wordsHit(`${row?.title ?? ''} ${row?.prose ?? ''}`, words);
  });
  return wordings[hits.indexOf(Math.max(...hits))] ?? preferred;
}

export function titlesOf(rows: readonly WordingRow[]): Wording[] {
  return rows.flatMap(({ language, title }) => (title === null ? [] : [{ language, text: title }]));
}

export function textsOf(rows: readonly WordingRow[]): Wording[] {
  return rows.flatMap(({ language, prose }) => (prose === null || prose === '' ? [] : [{ language, text: prose }]));
}
