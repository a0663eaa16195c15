/** The terms of a document and their weights. Only this file sets weights. */
import { wordsOf, type WrittenWord } from '../../../platform/text/word-readings.ts';
import { foundWordsOf, wholeTitles } from './search-words.ts';
import { otherNamesOf } from './other-names.ts';
import type { SearchDocument } from './search-document.ts';
import { SearchKind } from './search-kind.ts';
import { PROPER_NAME } from './search-labels.ts';
import { plainText } from './search-text.ts';
import { endsOfCompound, stemsIn } from './word-forms.ts';

interface WordWeights {
  readonly word: number;
  /** Another form of the word, which has the same stem. */
  readonly stem: number;
  /** A word that ends a compound. */
  readonly end: number;
}

/**
 * A word counts most in the title, and up to three less if it differs from what was typed. So for up to seventeen words, finds
 * with all words in the title come before finds that need the text.
 */
export const TITLE: WordWeights = { word: 60, stem: 46, end: 44 };
const TEXT: WordWeights = { word: 8, stem: 6, end: 5 };
/** A name in another language comes after the same name as a title, however that is spelled. */
const OTHER_NAME: WordWeights = { word: 56, stem: 43, end: 42 };
/** A topic, country or kind that a word means says less than a word of the title and more than another form of it. */
export const LABEL_WEIGHT = 48;
/** Weight to subtract if a word has another spelling than the typed one, is longer, or both. */
export const LESS_FOR = { otherSpelling: 1, longerWord: 2, longerWordOfOtherSpelling: 3 } as const;
/** More than all words of a text can reach together, so that a find whose whole title was typed comes first. */
export const WHOLE_TITLE_WEIGHT = 3_000;
const WHOLE_OTHER_NAME_WEIGHT = 2_900;

const MAX_TERM_LENGTH = 200;

/** The term for a stem; no word contains its "*". */
export function stemTerm(stem: string): string {
  return `*${stem}`;
}

/** The term for the end of a compound; no word contains its "-". */
export function endTerm(end: string): string {
  return `-${end}`;
}

/** The terms for a whole title; no word contains their "=". */
export function wholeTitleTerms(title: string): string[] {
  return wholeTitles(title)
    .map((whole) => `=${whole}`)
    .filter((term) => term.length <= MAX_TERM_LENGTH);
}

export interface DocumentTerm {
  readonly weight: number;
  /** The word in plain letters as the document spells it; empty for a whole title. */
  readonly spelling: string;
}

export interface DocumentTerms {
  readonly terms: ReadonlyMap<string, DocumentTerm>;
  /** Each word as the document writes it, in lower case, by its usual reading. */
  readonly spellings: ReadonlyMap<string, string>;
}

/** Whatever decides about the terms of a document. */
export type TermSource = Pick<SearchDocument, 'title' | 'text'> & Partial<Pick<SearchDocument, 'kind' | 'country'>>;

export function termsOf(source: TermSource): DocumentTerms {
  const { title, text } = source;
  const terms = new Map<string, DocumentTerm>();
  const spellings = new Map<string, string>();
  const take = (term: string, weight: number, spelling: string): void => {
    if (weight > (terms.get(term)?.weight ?? 0)) terms.set(term, { weight, spelling });
  };
  const takeForms = (
    language: string,
    { distinct: [usual = ''], written, plain }: WrittenWord,
    weights: WordWeights,
  ): void => {
    for (const stem of stemsIn(language, written)) take(stemTerm(stem), weights.stem, plain);
    for (const end of endsOfCompound(language, usual)) take(endTerm(end), weights.end, plain);
  };
  const takeWords = (language: string, prose: string, weights: WordWeights, joining?: 'NEIGHBOURS'): void => {
    for (const { readings, plain } of foundWordsOf(prose, joining)) {
      for (const reading of readings) take(reading, weights.word, plain);
    }
    for (const written of wordsOf(prose)) {
      const { distinct, written: word } = written;
      const [usual = ''] = distinct;
      takeForms(language, written, weights);
      if (!spellings.has(usual)) spellings.set(usual, word.toLowerCase());
    }
  };
  for (const wording of title) {
    takeWords(wording.language, wording.text, TITLE, 'NEIGHBOURS');
    for (const whole of wholeTitleTerms(wording.text)) take(whole, WHOLE_TITLE_WEIGHT, '');
  }
  // Other names teach no spellings: many of them belong to small languages, and a proposal should be a usual name.
  for (const other of otherNamesOfBody(source)) {
    for (const { readings, plain } of foundWordsOf(other, 'NEIGHBOURS')) {
      for (const reading of readings) take(reading, OTHER_NAME.word, plain);
    }
    for (const word of wordsOf(other)) takeForms(PROPER_NAME, word, OTHER_NAME);
    for (const whole of wholeTitleTerms(other)) take(whole, WHOLE_OTHER_NAME_WEIGHT, '');
  }
  for (const wording of text) takeWords(wording.language, plainText(wording.text), TEXT);
  return { terms, spellings };
}

function otherNamesOfBody({ kind, title: [name], country }: TermSource): readonly string[] {
  const isBody = kind === SearchKind.SIGNATORY || kind === SearchKind.COORDINATOR;
  return isBody && name && country ? otherNamesOf(country, name.text) : [];
}
