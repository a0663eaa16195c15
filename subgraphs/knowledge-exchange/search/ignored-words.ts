/**
 * Which words a search leaves out if nothing has all of them. The others are the most telling words that some document has
 * together: a word tells the more, the fewer documents have it, and more in a title than in a text.
 */
import type { Database } from '../../../platform/database/database.ts';
import { wordsOf } from '../../../platform/text/word-readings.ts';
import { wordBit, wordSetsOf, type Search } from './search-match.ts';
import { TITLE } from './search-terms.ts';
import type { Sought } from './search.inputs.ts';

interface WordSet {
  readonly words: number;
  readonly documents: number;
  /** Highest weight of these documents. */
  readonly weight: number;
}

/** The words to leave out, as a set of bits; 0 if no document that the reader may find has any word. */
export async function wordsToIgnore(database: Database, search: Search): Promise<number> {
  const { sql, parameters } = wordSetsOf(search);
  const rows = await database.select<WordSet>(sql, parameters);
  // MySQL returns sums as text.
  const sets = rows.map((row) => ({
    words: Number(row.words),
    documents: Number(row.documents),
    weight: Number(row.weight),
  }));
  const bits = search.sought.words.map(wordBit).filter((bit) => bit > 0);
  const all = bits.reduce((sum, bit) => sum + bit, 0);
  const telling = tellingOf(bits, sets);
  // Takes the set with earlier words among equally telling ones, so that all engines choose the same.
  const [kept] = sets
    .map((set) => ({ words: set.words, value: valueOf(set, telling) }))
    .sort((one, other) => other.value - one.value || one.words - other.words);
  return kept === undefined || kept.words === 0 ? 0 : all - kept.words;
}

function tellingOf(bits: readonly number[], sets: readonly WordSet[]): ReadonlyMap<number, number> {
  const countWith = (bit: number): number =>
    sets.reduce((sum, { words, documents }) => sum + ((words & bit) > 0 ? documents : 0), 0);
  const total = sets.reduce((sum, { documents }) => sum + documents, 0);
  return new Map(bits.map((bit) => [bit, Math.log(1 + total / Math.max(countWith(bit), 1))]));
}

/** Words in titles count up to twice. */
function valueOf({ words, weight }: WordSet, telling: ReadonlyMap<number, number>): number {
  const kept = [...telling].filter(([bit]) => (words & bit) > 0);
  const value = kept.reduce((sum, [, one]) => sum + one, 0);
  return value * (1 + Math.min(1, weight / (TITLE.word * Math.max(kept.length, 1))));
}

/** The same search without the words of the set. */
export function withoutWords(sought: Sought, ignored: number): Sought {
  if (ignored === 0) return sought;
  return { ...sought, words: sought.words.filter((_, index) => (ignored & (2 ** index)) === 0) };
}

/** The words of the set as they were typed. */
export function writtenWords(text: string, { words }: Sought, ignored: number): string[] {
  const typed = wordsOf(text);
  return words.flatMap(({ readings: [usual] }, index) => {
    if ((ignored & (2 ** index)) === 0) return [];
    return typed.find(({ distinct }) => distinct[0] === usual)?.written ?? [];
  });
}
