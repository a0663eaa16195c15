/**
 * The readings by which a word is found, for stored and typed texts, in search and in the `text` of every filter. All spellings
 * of a name have one reading: "koln" for "Köln", "Koeln" and "Koln". The reading of a prefix is a prefix of the reading, so
 * that unfinished words are found. Order, uniqueness and page addresses use `normalisedText`.
 */
import { LRUCache } from 'lru-cache';
import { normalisedText } from './normalised-text.ts';
import { inOneScript, scriptsOf, type Script } from './look-alikes.ts';
import { cyrillicInLatin, greekInLatin } from './romanisation.ts';

export interface Word {
  /** The word in plain letters as it is spelled: "koeln" for "Koeln". */
  readonly plain: string;
  /**
   * The readings in plain lower-case letters, the usual one first. A Greek or Cyrillic word has one for each system of
   * romanisation, at the same index in all words of its script; some may be equal.
   */
  readonly readings: readonly string[];
  /** The readings without repetition. */
  readonly distinct: readonly string[];
}

export interface WrittenWord extends Word {
  /** The word as it is in the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const RUN_OF_LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
/** Unicode classes some apostrophes as letters (ʼ of Ukrainian, ʹ for a soft sign); here they are not. */
const LETTERS_LIKE_APOSTROPHES = /[\u02B9-\u02BF\u02C8-\u02CB\u02EE\u0374\uA78B\uA78C]/g;

const ASCII = /^[A-Za-z0-9]+$/;

/** The words of a text. Apostrophes and hyphens separate words; marks and emoji are not words. */
export function wordsOf(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const { 0: written, index: start } of text.replace(LETTERS_LIKE_APOSTROPHES, "'").matchAll(RUN_OF_LETTERS)) {
    const { plain, readings, distinct } = wordOf(written);
    if (distinct.length > 0) words.push({ written, start, end: start + written.length, plain, readings, distinct });
  }
  return words;
}

/** The readings of several words written as one, all in the same system of romanisation. */
export function joinedReadings(words: readonly Word[]): string[] {
  const systems = Math.max(...words.map(({ readings }) => readings.length));
  const joined = Array.from({ length: systems }, (_, system) =>
    words.map(({ readings }) => readings[system] ?? readings[0] ?? '').join(''),
  );
  return [...new Set(joined)];
}

/** Longer words are cut, stored and typed alike; no European language has one. */
const MAX_LENGTH = 60;
/** A cache, as texts repeat few words. */
const words = new LRUCache<string, Word>({ max: 20_000 });

function wordOf(written: string): Word {
  let word = words.get(written);
  if (!word) {
    const plain = plainWord(written);
    const readings = spelledInLatin(written, plain)
      .filter((spelled) => spelled !== '')
      .map((spelled) => folded(spelled.slice(0, MAX_LENGTH)));
    word = { plain: plain.slice(0, MAX_LENGTH), readings, distinct: [...new Set(readings)] };
    if (written.length <= MAX_LENGTH) words.set(written, word);
  }
  return word;
}

function plainWord(written: string): string {
  if (ASCII.test(written)) return written.toLowerCase();
  // A soft sign becomes an apostrophe; it must not cut the word in two.
  return normalisedText(written).replaceAll(' ', '');
}

function spelledInLatin(written: string, plain: string): string[] {
  if (ASCII.test(written)) return [plain];
  const scripts = scriptsOf(written);
  if (scripts.length <= 1) return inLatin(written, plain, scripts[0]);
  // Reads a look-alike letter as the letter it looks like; readings by its sound were added before and stay.
  const read = inOneScript(written, scripts);
  return [...(read ? inLatin(read.word, plainWord(read.word), read.script) : []), plain];
}

function inLatin(word: string, plain: string, script: Script | undefined): string[] {
  if (script === 'Greek') return greekInLatin(word).map(plainWord);
  if (script === 'Cyrillic') return cyrillicInLatin(word).map(plainWord);
  return [plain];
}

/** Keeps II and III, XII and XIII distinct. */
const ROMAN_NUMERAL = /^x*v?i{2,3}$/;

/**
 * Merges letters that are written in several ways: ä, ae, å, aa, æ and a; ö, oe, ø, œ and o; ü, ue and u; đ, dj and d; i, ı, y
 * and j. The input has no accents and strokes, and has ss for ß and th for þ.
 */
function folded(latin: string): string {
  if (ROMAN_NUMERAL.test(latin)) return latin;
  return latin
    .replace(/([aou])e/g, '$1')
    .replace(/aa+/g, 'a')
    .replace(/dj/g, 'd')
    .replace(/[iyj]+/g, 'i');
}
