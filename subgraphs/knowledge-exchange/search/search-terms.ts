/** Which words a document is found by, and what each counts. The only place that sets weights. */
import { wordsOf } from '../../../platform/text/word-readings.ts';
import { foundWordsOf, wholeTitles } from './search-words.ts';
import type { SearchDocument } from './search-document.ts';
import { plainText } from './search-text.ts';

/**
 * A word in the title counts 60 and in the text 6, and up to three less when it is not quite what was typed. So for up
 * to ten words every find by titles alone comes before one that needs its text.
 */
const TITLE_WEIGHT = 60;
const TEXT_WEIGHT = 6;
/** What a word counts less: spelled in another way, longer than what was typed, or both. */
export const LESS_FOR = { otherSpelling: 1, longerWord: 2, longerWordOfOtherSpelling: 3 } as const;
/** More than ten words can bring together: a find whose whole title was typed comes first. */
export const WHOLE_TITLE_WEIGHT = 1_000;

const MAX_TERM_LENGTH = 200;

/** The terms that stand for a whole title; "=" is in no word. */
export function wholeTitleTerms(title: string): string[] {
  return wholeTitles(title)
    .map((whole) => `=${whole}`)
    .filter((term) => term.length <= MAX_TERM_LENGTH);
}

export interface DocumentTerm {
  readonly weight: number;
  /** The word in plain letters as it is spelled; empty for a whole title. */
  readonly spelling: string;
}

export interface DocumentTerms {
  readonly terms: ReadonlyMap<string, DocumentTerm>;
  /** How each word was written, in lower case, by its usual reading. */
  readonly written: ReadonlyMap<string, string>;
}

export function termsOf({ title, text }: Pick<SearchDocument, 'title' | 'text'>): DocumentTerms {
  const terms = new Map<string, DocumentTerm>();
  const written = new Map<string, string>();
  const take = (term: string, weight: number, spelling: string): void => {
    if (weight > (terms.get(term)?.weight ?? 0)) terms.set(term, { weight, spelling });
  };
  const takeWords = (prose: string, weight: number, joining?: 'NEIGHBOURS'): void => {
    for (const { readings, plain } of foundWordsOf(prose, joining)) {
      for (const reading of readings) take(reading, weight, plain);
    }
    for (const { distinct, written: word } of wordsOf(prose)) {
      const [usual = ''] = distinct;
      if (!written.has(usual)) written.set(usual, word.toLowerCase());
    }
  };
  for (const wording of title) {
    takeWords(wording.text, TITLE_WEIGHT, 'NEIGHBOURS');
    for (const whole of wholeTitleTerms(wording.text)) take(whole, WHOLE_TITLE_WEIGHT, '');
  }
  for (const wording of text) takeWords(plainText(wording.text), TEXT_WEIGHT);
  return { terms, written };
}
