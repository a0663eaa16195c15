/**
 * Takes texts apart into the words they are found by. A word is one run of letters and digits in plain ASCII, so that
 * "Évora" is found by "evora", "Δήμος" by "dimos" and by "Δήμος". The index and the reader's text go the same way.
 */
import { normalisedText } from '../../../platform/database/normalised-text.ts';
import { usualLatinSpelling } from './usual-latin-spelling.ts';

export interface Token {
  /** As it stands in the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** The word in the one spelling of search. */
  readonly word: string;
  /** All it is found by: its letters one by one, and the Latin spelling its readers use. */
  readonly spellings: readonly string[];
}

/** Longer words are cut, in the index as in what is looked for; no word of a language of Europe is. */
const MAX_WORD_LENGTH = 60;
const RUN_OF_LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[A-Za-z0-9]+$/;

/** Spellings kept at hand, as a language uses few words again and again. */
const MAX_KEPT_SPELLINGS = 20_000;
const keptSpellings = new Map<string, readonly string[]>();

export function* tokensOf(text: string): Generator<Token> {
  for (const { 0: written, index: start } of text.matchAll(RUN_OF_LETTERS)) {
    const spellings = spellingsOf(written);
    const [word] = spellings;
    if (word !== undefined) yield { written, start, end: start + written.length, word, spellings };
  }
}

function spellingsOf(written: string): readonly string[] {
  if (PLAIN.test(written)) return [cut(written.toLowerCase())];
  let spellings = keptSpellings.get(written);
  if (!spellings) {
    if (keptSpellings.size >= MAX_KEPT_SPELLINGS) keptSpellings.clear();
    const both = [wordOf(written), wordOf(usualLatinSpelling(written))];
    spellings = [...new Set(both)].filter((word) => word !== '');
    if (written.length <= MAX_WORD_LENGTH) keptSpellings.set(written, spellings);
  }
  return spellings;
}

function wordOf(written: string): string {
  // A soft sign becomes an apostrophe; it must not cut the word in two.
  return cut(normalisedText(written).replaceAll(' ', ''));
}

function cut(word: string): string {
  return word.slice(0, MAX_WORD_LENGTH);
}

/** A title as one text, for order and for finding it whole. */
export function wholeTitle(title: string): string {
  return [...tokensOf(title)].map(({ word }) => word).join(' ');
}
