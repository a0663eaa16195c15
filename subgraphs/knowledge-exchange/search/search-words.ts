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
}

/** Longer words are cut, in the index as in what is looked for; no word of a language of Europe is. */
const MAX_WORD_LENGTH = 60;
const RUN_OF_LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[A-Za-z0-9]+$/;

export function* tokensOf(text: string): Generator<Token> {
  for (const { 0: written, index: start } of text.matchAll(RUN_OF_LETTERS)) {
    const word = wordOf(written);
    if (word !== '') yield { written, start, end: start + written.length, word };
  }
}

function wordOf(written: string): string {
  const word = PLAIN.test(written)
    ? written.toLowerCase()
    : // A soft sign becomes an apostrophe; it must not cut the word in two.
      normalisedText(written).replaceAll(' ', '');
  return word.slice(0, MAX_WORD_LENGTH);
}

/** All spellings a word of the index is found by: its letters one by one, and the Latin one its readers use. */
export function spellingsOf({ written, word }: Token): string[] {
  if (PLAIN.test(written)) return [word];
  const usual = wordOf(usualLatinSpelling(written));
  return usual === word || usual === '' ? [word] : [word, usual];
}

/** A title as one text, for order and for finding it whole. */
export function wholeTitle(title: string): string {
  return [...tokensOf(title)].map(({ word }) => word).join(' ');
}
