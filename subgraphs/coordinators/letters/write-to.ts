/** Writes a letter in the transaction of what it tells of, to each of its readers in a language of theirs. */
import { letterWriter, type Catalogue } from '../../../platform/letters/letter-writer.ts';
import { english } from './english.ts';
import type { LetterFacts } from './letter-facts.ts';

/** A catalogue has every letter, so that none is written in two languages. The first is for readers of other languages. */
export const catalogues: [Catalogue<LetterFacts>, ...Catalogue<LetterFacts>[]] = [english];

export const writeTo = letterWriter(catalogues);
