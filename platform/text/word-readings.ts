/**
 * By which letters a word is found: the one rule for what is stored and for what is typed, in search and in the `text`
 * of every filter. The ways of writing one name come to one reading: "Köln", "Koeln" and "Koln" are all found by
 * "koln". The reading of the beginning of a word is the beginning of its reading, so that unfinished words are found.
 * Order, uniqueness and page addresses have a rule of their own, `normalisedText`.
 */
import { LRUCache } from 'lru-cache';
import { normalisedText } from './normalised-text.ts';
import { inOneScript, scriptsOf, type Script } from './look-alikes.ts';
import { cyrillicInLatin, greekInLatin } from './romanisation.ts';

export interface Word {
  /** In plain letters as it is spelled: "koeln" for "Koeln". */
  readonly plain: string;
  /**
   * What it is found by in small plain letters, the usual reading first. A word of Greek or Cyrillic letters has one for
   * each system of romanisation, at the same place in all words of its script; some may be equal.
   */
  readonly readings: readonly string[];
  /** Its readings, each once. */
  readonly distinct: readonly string[];
}

export interface WrittenWord extends Word {
  /** As it stands in the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const RUN_OF_LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
/** Unicode counts some apostrophes among the letters: ʼ of Ukrainian, ʹ for a soft sign. None is part of a word here. */
const LETTERS_LIKE_APOSTROPHES = /[\u02B9-\u02BF\u02C8-\u02CB\u02EE\u0374\uA78B\uA78C]/g;

const ASCII = /^[A-Za-z0-9]+$/;

/** The words of a text; an apostrophe or a hyphen stands between two of them. Marks and pictures are no words. */
export function wordsOf(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const { 0: written, index: start } of text.replace(LETTERS_LIKE_APOSTROPHES, "'").matchAll(RUN_OF_LETTERS)) {
    const { plain, readings, distinct } = wordOf(written);
    if (distinct.length > 0) words.push({ written, start, end: start + written.length, plain, readings, distinct });
  }
  return words;
}

/** What words are found by when they are written as one; each system of romanisation spells all of them. */
export function joinedReadings(words: readonly Word[]): string[] {
  const systems = Math.max(...words.map(({ readings }) => readings.length));
  const joined = Array.from({ length: systems }, (_, system) =>
    words.map(({ readings }) => readings[system] ?? readings[0] ?? '').join(''),
  );
  return [...new Set(joined)];
}

/** Longer words are cut, what is stored as what is typed; no word of a language of Europe is. */
const MAX_LENGTH = 60;
/** Words kept at hand, as a language uses few again and again. */
const kept = new LRUCache<string, Word>({ max: 20_000 });

function wordOf(written: string): Word {
  let word = kept.get(written);
  if (!word) {
    const plain = plainWord(written);
    const readings = spelledInLatin(written, plain)
      .filter((spelled) => spelled !== '')
      .map((spelled) => folded(spelled.slice(0, MAX_LENGTH)));
    word = { plain: plain.slice(0, MAX_LENGTH), readings, distinct: [...new Set(readings)] };
    if (written.length <= MAX_LENGTH) kept.set(written, word);
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
  // What a letter of another script looks like is what was meant; what it sounds like was found before and stays.
  const read = inOneScript(written, scripts);
  return [...(read ? inLatin(read.word, plainWord(read.word), read.script) : []), plain];
}

function inLatin(word: string, plain: string, script: Script | undefined): string[] {
  if (script === 'Greek') return greekInLatin(word).map(plainWord);
  if (script === 'Cyrillic') return cyrillicInLatin(word).map(plainWord);
  return [plain];
}

/** II and III, XII and XIII are not one. */
const ROMAN_NUMERAL = /^x*v?i{2,3}$/;

/**
 * Letters that one name is written with in several ways become one: ä, ae, å, aa, æ and a; ö, oe, ø, œ and o; ü, ue and
 * u; đ, dj and d; i, ı, y and j. What comes in has lost its accents and strokes, ß is ss and þ is th already.
 */
function folded(latin: string): string {
  if (ROMAN_NUMERAL.test(latin)) return latin;
  return latin
    .replace(/([aou])e/g, '$1')
    .replace(/aa+/g, 'a')
    .replace(/dj/g, 'd')
    .replace(/[iyj]+/g, 'i');
}
