/** Which words a document is found by, and what each counts. The only place that sets weights. */
import { tokensOf, wholeTitle } from './search-words.ts';
import type { SearchDocument } from './search-document.ts';
import { plainText } from './plain-text.ts';

/**
 * A word in the title counts 20 and in the text 2; where it only begins like what was typed it counts one less. So
 * for up to ten words every find by titles alone comes before one that needs its text.
 */
const TITLE_WEIGHT = 20;
const TEXT_WEIGHT = 2;
/** More than ten words can bring together: a find whose whole title was typed comes first. */
export const WHOLE_TITLE_WEIGHT = 1_000;

const MAX_TERM_LENGTH = 200;

/** The term that stands for a whole title; "=" is in no word. */
export function wholeTitleTerm(title: string): string {
  return `=${wholeTitle(title)}`;
}

export interface DocumentTerms {
  /** Weight by term. */
  readonly weights: ReadonlyMap<string, number>;
  /** How each word was written, in lower case. */
  readonly spellings: ReadonlyMap<string, string>;
}

export function termsOf({ title, text }: SearchDocument): DocumentTerms {
  const weights = new Map<string, number>();
  const spellings = new Map<string, string>();
  const take = (prose: string, weight: number): void => {
    for (const token of tokensOf(prose)) {
      for (const word of token.spellings) {
        weights.set(word, Math.max(weight, weights.get(word) ?? 0));
        if (!spellings.has(word)) spellings.set(word, token.written.toLowerCase());
      }
    }
  };
  for (const wording of text) take(plainText(wording.text), TEXT_WEIGHT);
  for (const wording of title) {
    take(wording.text, TITLE_WEIGHT);
    const whole = wholeTitleTerm(wording.text);
    if (whole.length > 1 && whole.length <= MAX_TERM_LENGTH) weights.set(whole, WHOLE_TITLE_WEIGHT);
  }
  return { weights, spellings };
}
