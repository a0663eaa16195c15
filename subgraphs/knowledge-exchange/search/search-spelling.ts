/**
 * Proposes another spelling if there are few finds. It compares each doubtful word with a bounded number of words of
 * the index and proposes a text only if it has more finds.
 */
import type { Database } from '../../../platform/database/database.ts';
import { isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { joinSql, rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import { editDistance } from './edit-distance.ts';
import { countFinds } from './read-finds.ts';
import { isTeachable } from './search-vocabulary.ts';
import { stemTerm } from './search-terms.ts';
import { wordsOf } from '../../../platform/text/word-readings.ts';
import type { Search } from './search-match.ts';
import { soughtText, type SoughtWord } from './search.inputs.ts';

/** Shorter words have too many neighbours. */
const MIN_LENGTH = 4;
/** Two edits in a word of up to five letters usually make a different word. */
const MAX_EDITS = { short: 1, long: 2 };
const SHORT_LENGTH = 5;
const MAX_DOUBTFUL_WORDS = 3;
const CANDIDATES_PER_WORD = 500;
const MAX_EQUALLY_NEAR = 10;

/** The tables of a condition on the terms of documents. */
const TERMS = rawSql`search_term s JOIN search_document d ON d.id = s.documentId`;

interface Candidate {
  readonly term: string;
  readonly spelling: string;
}

/** The text with corrected words, or null. */
export async function proposeSpelling(
  database: Database,
  text: string,
  search: Search,
  findCount: number,
): Promise<string | null> {
  const doubtful = await unknownWords(database, search);
  if (doubtful.length === 0 || doubtful.length > MAX_DOUBTFUL_WORDS) return null;
  const candidates = await readCandidates(database, doubtful);
  const nearest = new Map(doubtful.map((word) => [word, nearestTo(word, candidates)]));
  const frequency = await readFrequency(database, search, [...nearest.values()].flat());
  const better = new Map<string, Candidate>();
  for (const [word, near] of nearest) {
    const best = mostFrequent(near, frequency);
    if (best) better.set(word, best);
  }
  if (better.size === 0) return null;
  const proposal = rewritten(text, better);
  const finds = await countFinds(database, {
    ...search,
    sought: { ...search.sought, ...soughtText(proposal) },
  });
  return finds > findCount ? proposal : null;
}

/** Words that are whole words of nothing that the reader may find, even if a word of the index begins with them. */
async function unknownWords(database: Database, { sought, mayFind }: Search): Promise<string[]> {
  const long = sought.words.filter(({ readings: [usual = ''] }) => usual.length >= MIN_LENGTH && isTeachable(usual));
  if (long.length === 0) return [];
  const terms = [...new Set(long.flatMap(foundAs))];
  const rows = await database.select<{ term: string }>(
    joinSql(
      terms.map(
        (_, index) =>
          rawSql`SELECT term FROM (SELECT s.term AS term FROM ${TERMS} WHERE s.term = ? AND (${mayFind.sql}) LIMIT 1) AS t${wholeNumber(index)}`,
      ),
      ' UNION ALL ',
    ),
    terms.flatMap((term) => [term, ...mayFind.parameters]),
  );
  const indexedTerms = new Set(rows.map(({ term }) => term));
  return long
    .filter((word) => !foundAs(word).some((term) => indexedTerms.has(term)))
    .map(({ readings: [usual = ''] }) => usual);
}

function foundAs({ readings, joined, stems }: SoughtWord): string[] {
  return [...new Set([...readings, ...joined, ...stems.map(stemTerm)])];
}

async function readCandidates(database: Database, doubtful: readonly string[]): Promise<Candidate[]> {
  const parts = doubtful.map(candidatesFor);
  const rows = await database.select<Candidate>(
    joinSql(
      parts.map(({ sql }, index) => rawSql`SELECT term, spelling FROM (${sql}) AS c${wholeNumber(index)}`),
      ' UNION ALL ',
    ),
    parts.flatMap(({ parameters }) => parameters),
  );
  return [...new Map(rows.map((row) => [row.term, row])).values()];
}

/** Words of similar length with the same first letter; words with the same second letter come first. */
function candidatesFor(word: string): Condition {
  const [one, two] = [word.slice(0, 1), word.slice(0, 2)];
  const edits = maxEdits(word);
  return {
    sql: rawSql`SELECT term, spelling FROM search_word
      WHERE term >= ? AND term < ? AND wordLength BETWEEN ? AND ?
      ORDER BY CASE WHEN term >= ? AND term < ? THEN 0 ELSE 1 END, ABS(wordLength - ?), term
      LIMIT ${wholeNumber(CANDIDATES_PER_WORD)}`,
    parameters: [one, `${one}~`, word.length - edits, word.length + edits, two, `${two}~`, word.length],
  };
}

function nearestTo(word: string, candidates: readonly Candidate[]): Candidate[] {
  let edits = maxEdits(word);
  let nearest: Candidate[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate.term, edits);
    if (distance > edits) continue;
    if (distance < edits) nearest = [];
    edits = distance;
    nearest.push(candidate);
  }
  return nearest.slice(0, MAX_EQUALLY_NEAR);
}

function maxEdits(word: string): number {
  return word.length <= SHORT_LENGTH ? MAX_EDITS.short : MAX_EDITS.long;
}

/** In how many documents that the reader may find each word is. */
async function readFrequency(
  database: Database,
  { mayFind }: Search,
  candidates: readonly Candidate[],
): Promise<Map<string, number>> {
  if (candidates.length === 0) return new Map();
  const these = isOneOf(
    rawSql`s.term`,
    candidates.map(({ term }) => term),
  );
  const rows = await database.select<{ term: string; documents: number }>(
    rawSql`SELECT s.term AS term, COUNT(*) AS documents FROM ${TERMS} WHERE ${these.sql} AND (${mayFind.sql}) GROUP BY s.term`,
    [...these.parameters, ...mayFind.parameters],
  );
  return new Map(rows.map(({ term, documents }) => [term, Number(documents)]));
}

function mostFrequent(near: readonly Candidate[], frequency: ReadonlyMap<string, number>): Candidate | undefined {
  const documents = ({ term }: Candidate): number => frequency.get(term) ?? 0;
  return [...near].sort((a, b) => documents(b) - documents(a) || (a.term < b.term ? -1 : 1))[0];
}

function rewritten(text: string, better: ReadonlyMap<string, Candidate>): string {
  let result = '';
  let end = 0;
  for (const token of wordsOf(text)) {
    const [usual = ''] = token.distinct;
    result += text.slice(end, token.start) + (better.get(usual)?.spelling ?? token.written);
    end = token.end;
  }
  return (result + text.slice(end)).trim();
}
