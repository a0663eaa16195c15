/** Writes a letter to each of its readers in one of their languages, in the transaction of its cause. */
import { letterWriter, type Catalogue } from '../../../platform/letters/letter-writer.ts';
import { english } from './english.ts';
import type { LetterFacts } from './letter-facts.ts';

/** Each catalogue has every letter, so that no letter mixes languages. The first is for readers of other languages. */
export const catalogues: [Catalogue<LetterFacts>, ...Catalogue<LetterFacts>[]] = [english];

export const writeTo = letterWriter(catalogues);
