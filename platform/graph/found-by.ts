/**
 * Columns with the words by which a row is found, and the condition for a typed text: each of its words must occur in the
 * column, anywhere in a word and in any spelling (`word-readings.ts`).
 */
import { joinSql, rawSql, type SqlText } from '../database/sql-text.ts';
import type { Condition } from './keyset-page.ts';
import { HubError } from '../base/errors.ts';
import type { Wording } from './localized-text.ts';
import { joinedReadings, wordsOf, type WrittenWord } from '../text/word-readings.ts';

/**
 * Length of a column for one name: at most 300 characters for its usual readings, and the rest for other readings. It is in
 * the index of the list's order beside the order column, and MySQL allows no longer index.
 */
export const FOUND_BY_NAME_LENGTH = 400;
/** A text column holds 64 KiB, and a romanised text can be longer than the original. */
const FOUND_BY_TEXTS_LENGTH = 60_000;

/** Explains in descriptions of the schema how the words of a text are matched. */
export const FOUND_AS_WRITTEN =
  'Accents, case, apostrophes, hyphens and the usual ways of writing a letter (ö, oe, o; å, aa, a; ß, ss; đ, dj, d; ı, i, y, j) do not matter. Greek and Cyrillic words are found by their Latin spellings and the other way round.';

export function foundByName(name: string): string {
  return wordsFound([name]).slice(0, FOUND_BY_NAME_LENGTH);
}

export function foundByTexts(wordings: readonly Wording[]): string {
  return wordsFound(wordings.map(({ text }) => text)).slice(0, FOUND_BY_TEXTS_LENGTH);
}

/** The usual readings of the words in order, followed by their other readings. */
function wordsFound(texts: readonly string[]): string {
  const usual: string[] = [];
  const others = new Set<string>();
  for (const text of texts) {
    for (const words of apostrophesClosed(text)) {
      const [first = '', ...rest] = joinedReadings(words);
      usual.push(first);
      for (const reading of rest) others.add(reading);
    }
  }
  return [...usual, ...others].join(' ');
}

const APOSTROPHE = /^['’‘‛`´′＇\u02B9-\u02BF\u02C8-\u02CB\u02EE\uA78B\uA78C]$/;

/** The words of a text, grouped where an apostrophe joins them, as people often omit it. */
function apostrophesClosed(text: string): WrittenWord[][] {
  const closed: WrittenWord[][] = [];
  for (const word of wordsOf(text)) {
    const last = closed.at(-1);
    const before = last?.at(-1);
    if (last && before && APOSTROPHE.test(text.slice(before.end, word.start))) last.push(word);
    else closed.push([word]);
  }
  return closed;
}

/** Each word is one condition, and engines limit conditions to some hundreds. */
const MAX_WORDS = 20;

/** A reading of this length also matches across a space ("novisad" in "novi sad"); a shorter one would match by chance. */
const MIN_LENGTH_ACROSS_WORDS = 6;

/** One condition for each word of the text. */
export function hasWords(column: SqlText, text: string): Condition[] {
  const words = new Map(wordsOf(text).map(({ distinct }) => [distinct.join(' '), distinct]));
  if (words.size > MAX_WORDS) {
    throw new HubError('BAD_USER_INPUT', `text has ${String(words.size)} words; ${String(MAX_WORDS)} are the most.`, {
      argument: 'text',
      limit: MAX_WORDS,
      asked: words.size,
    });
  }
  return [...words.values()].map((readings) => ({
    sql: joinSql(
      readings.map((reading) => rawSql`${searched(column, reading)} LIKE ?`),
      ' OR ',
    ),
    parameters: readings.map((reading) => `%${reading}%`),
  }));
}

function searched(column: SqlText, reading: string): SqlText {
  return reading.length < MIN_LENGTH_ACROSS_WORDS ? column : rawSql`REPLACE(${column}, ' ', '')`;
}
