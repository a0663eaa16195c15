/**
 * Columns that hold what a row is found by, and the condition that a typed text puts on them: all of its words are
 * there, each anywhere in a word, however either of them is written (`word-readings.ts`).
 */
import { joinSql, rawSql, type SqlText } from '../database/sql-text.ts';
import type { Condition } from './keyset-page.ts';
import { HubError } from '../base/errors.ts';
import type { Wording } from './localized-text.ts';
import { joinedReadings, wordsOf, type WrittenWord } from '../text/word-readings.ts';

/**
 * Length of a column for one name, at most 300 characters in its usual readings and as many of the others as there is
 * room for. It stands in the index of the list's order, beside the column that orders, and MySQL takes no longer one.
 */
export const FOUND_BY_NAME_LENGTH = 400;
/** Plain letters of other scripts take more room than the text itself; a text column holds 64 KiB. */
const FOUND_BY_TEXTS_LENGTH = 60_000;

/** What descriptions of the schema say of the words of a text. */
export const FOUND_AS_WRITTEN =
  'Accents, case, apostrophes, hyphens and the usual ways of writing a letter (ö, oe, o; å, aa, a; ß, ss; đ, dj, d; ı, i, y, j) do not matter. Greek and Cyrillic words are found by their Latin spellings and the other way round.';

export function foundByName(name: string): string {
  return wordsFound([name]).slice(0, FOUND_BY_NAME_LENGTH);
}

export function foundByTexts(wordings: readonly Wording[]): string {
  return wordsFound(wordings.map(({ text }) => text)).slice(0, FOUND_BY_TEXTS_LENGTH);
}

/** Words by their usual readings as they follow each other, and after them the other readings. */
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

/** The words of a text, those together between which an apostrophe stands: it is often left out. */
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

/** Each word is a condition of its own, and an engine takes some hundreds of them. */
const MAX_WORDS = 20;

/** A reading of so many letters is found across a blank too, "novisad" in "novi sad"; a shorter one is by chance. */
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
