/**
 * What texts are found by in search: their words, by the rule of all filters (`platform/text/word-readings.ts`), and
 * words that follow each other as if they were one, so that a hyphen, an apostrophe or a blank more or less in a name
 * does not matter. The index and the reader's text go the same way.
 */
import { joinedReadings, wordsOf, type WrittenWord } from '../../../platform/text/word-readings.ts';

/** One word, or several read as one. */
export interface FoundWord {
  /** Places of its first and last word among the words of the text. */
  readonly first: number;
  readonly last: number;
  /** Where it begins in the text. */
  readonly start: number;
  /** In plain letters as it is spelled; what is spelled like it was typed comes first. */
  readonly plain: string;
  /** The usual reading first. */
  readonly readings: readonly string[];
}

/** Which words may be one: all neighbours in a name or in what was typed, in prose those with a mark between. */
type Joining = 'NEIGHBOURS' | 'WITH_A_MARK_BETWEEN';

/** Longer ones are no name that somebody writes as one word. */
const MAX_JOINED_LENGTH = 60;

export function foundWordsOf(text: string, joining: Joining = 'WITH_A_MARK_BETWEEN'): FoundWord[] {
  const words = wordsOf(text);
  const foundWords = words.map(({ start, plain, distinct }, index) => ({
    ...{ first: index, last: index, start, plain },
    readings: distinct,
  }));
  const join = (first: number, last: number): void => {
    const joined = words.slice(first, last + 1);
    const plain = joined.map((word) => word.plain).join('');
    if (plain.length > MAX_JOINED_LENGTH) return;
    foundWords.push({ first, last, start: joined[0]?.start ?? 0, plain, readings: joinedReadings(joined) });
  };
  let chain = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const isChained = next !== undefined && hasMarkBetween(text, word, next);
    if (next && (isChained || joining === 'NEIGHBOURS')) join(index, index + 1);
    // All of a chain, as the three words of Slov'ians'k.
    if (!isChained && index - chain > 1) join(chain, index);
    if (!isChained) chain = index + 1;
  }
  return foundWords;
}

function hasMarkBetween(text: string, word: WrittenWord, next: WrittenWord): boolean {
  return next.start === word.end + 1 && text.charAt(word.end).trim() !== '';
}

/** A title as one text in plain letters, for order. */
export function plainTitle(title: string): string {
  return wordsOf(title)
    .map(({ plain }) => plain)
    .join(' ');
}

/** What a title is found by whole. */
export function wholeTitles(title: string): string[] {
  const words = wordsOf(title);
  return words.length === 0 ? [] : joinedReadings(words);
}
