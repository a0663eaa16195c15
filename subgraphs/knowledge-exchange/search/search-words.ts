/**
 * Splits a text into search words: its words by the rule of all filters (`platform/text/word-readings.ts`), and
 * neighbouring words joined into one, so that hyphens, apostrophes and blanks in a name do not matter. The same rule
 * applies to the index and to the text of the reader.
 */
import { joinedReadings, wordsOf, type WrittenWord } from '../../../platform/text/word-readings.ts';

/** One word, or several joined into one. */
export interface FoundWord {
  /** Indexes of its first and last word among the words of the text. */
  readonly first: number;
  readonly last: number;
  /** Position in the text. */
  readonly start: number;
  /** As it stands in the text. */
  readonly written: string;
  /** In plain letters as spelled, because finds with the typed spelling come first. */
  readonly plain: string;
  /** The usual reading first. */
  readonly readings: readonly string[];
}

/** Which words are joined: all neighbours in names and typed texts, only words with a mark between them in prose. */
type Joining = 'NEIGHBOURS' | 'WITH_A_MARK_BETWEEN';

/** Nobody writes a longer name as one word. */
const MAX_JOINED_LENGTH = 60;

export function foundWordsOf(text: string, joining: Joining = 'WITH_A_MARK_BETWEEN'): FoundWord[] {
  const words = wordsOf(text);
  const foundWords = words.map(({ start, written, plain, distinct }, index) => ({
    ...{ first: index, last: index, start, written, plain },
    readings: distinct,
  }));
  const join = (first: number, last: number): void => {
    const joined = words.slice(first, last + 1);
    const plain = joined.map((word) => word.plain).join('');
    if (plain.length > MAX_JOINED_LENGTH) return;
    const [start = 0, end = 0] = [joined[0]?.start, joined.at(-1)?.end];
    const written = text.slice(start, end);
    foundWords.push({ first, last, start, written, plain, readings: joinedReadings(joined) });
  };
  let chain = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const isChained = next !== undefined && hasMarkBetween(text, word, next);
    if (next && (isChained || joining === 'NEIGHBOURS')) join(index, index + 1);
    // Joins a whole chain, such as the three words of Slov'ians'k.
    if (!isChained && index - chain > 1) join(chain, index);
    if (!isChained) chain = index + 1;
  }
  return foundWords;
}

function hasMarkBetween(text: string, word: WrittenWord, next: WrittenWord): boolean {
  return next.start === word.end + 1 && text.charAt(word.end).trim() !== '';
}

/** A title in plain letters, for sorting. */
export function plainTitle(title: string): string {
  return wordsOf(title)
    .map(({ plain }) => plain)
    .join(' ');
}

/** Readings of a whole title. */
export function wholeTitles(title: string): string[] {
  const words = wordsOf(title);
  return words.length === 0 ? [] : joinedReadings(words);
}
