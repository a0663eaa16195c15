/**
 * Other forms of words: stems by the Snowball algorithms, and the ends of compounds. Documents know their language; of a
 * typed word nobody does, so it is read in all languages of its script.
 */
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { LRUCache } from 'lru-cache';
import { wordsOf } from '../../../platform/text/word-readings.ts';
import { baseLanguage } from './search-labels.ts';

type Stemmer = (word: string) => string;

const LATIN = new Map<string, Stemmer>([
  ['da', danish],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['ga', irish],
  ['hu', hungarian],
  ['it', italian],
  ['lt', lithuanian],
  ['nl', dutch],
  ['pt', portuguese],
  ['ro', romanian],
  ['sv', swedish],
  ['tr', turkish],
  // Both forms of written Norwegian have the same endings, as Serbian and Croatian have.
  ['no', norwegian],
  ['nb', norwegian],
  ['nn', norwegian],
  ['hr', serbian],
]);
/** The package's stemmer for Bulgarian throws for words as "кратък"; Bulgarian words are found by their beginnings. */
const CYRILLIC = new Map<string, Stemmer>([
  ['sr', serbian],
  ['uk', ukrainian],
]);
const GREEK = new Map<string, Stemmer>([['el', greek]]);

const stemmerOf: ReadonlyMap<string, Stemmer> = new Map([...LATIN, ...CYRILLIC, ...GREEK]);
const ofLatin = [...new Set(LATIN.values())];
const ofCyrillic = [...CYRILLIC.values()];
const ofGreek = [...GREEK.values()];

/** Languages that write several nouns as one word. */
const COMPOUNDING: readonly string[] = ['da', 'de', 'fi', 'hu', 'nb', 'nl', 'nn', 'no', 'sv'];

const MIN_STEM_LENGTH = 3;

/**
 * Readings of the stem of a word of a text. A name has no language. In Latin letters it has no stem, as the stemmers of all
 * languages together would make different names equal.
 */
export function stemsIn(language: string, written: string): readonly string[] {
  const stemmer = stemmerOf.get(baseLanguage(language));
  if (stemmer) return readingsOfStem(written, stemmer);
  return isInLatin(written) ? [] : typedStems(written);
}

/** A cache, as people type the same words. */
const typed = new LRUCache<string, readonly string[]>({ max: 5_000 });

/** Readings of the stems of a word whose language is not known: by all stemmers of its script. */
export function typedStems(written: string): readonly string[] {
  const before = typed.get(written);
  if (before) return before;
  const stems = [...new Set(stemmersFor(written).flatMap((stemmer) => readingsOfStem(written, stemmer)))];
  typed.set(written, stems);
  return stems;
}

function stemmersFor(written: string): readonly Stemmer[] {
  if (isInLatin(written)) return ofLatin;
  return /\p{Script=Greek}/u.test(written) ? ofGreek : ofCyrillic;
}

function isInLatin(written: string): boolean {
  return !/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(written);
}

function readingsOfStem(written: string, stemmer: Stemmer): readonly string[] {
  const stem = stemmer(written.toLowerCase().normalize('NFC'));
  return wordsOf(stem).length === 1
    ? (wordsOf(stem)[0]?.distinct.filter((it) => it.length >= MIN_STEM_LENGTH) ?? [])
    : [];
}

const MIN_HEAD_LENGTH = 3;
/** Shorter ends are parts of most words by chance. */
export const MIN_END_LENGTH = 4;
const VOWEL = /[aeiou]/;

/** The ends of a word that can be words of their own: "kellertermin" and "termin" of "Heizungskellertermin", and more. */
export function endsOfCompound(language: string, reading: string): string[] {
  if (!COMPOUNDING.includes(baseLanguage(language)) || !/^[a-z]+$/.test(reading)) return [];
  const ends: string[] = [];
  for (let start = MIN_HEAD_LENGTH; start <= reading.length - MIN_END_LENGTH; start += 1) {
    if (VOWEL.test(reading.slice(0, start)) && VOWEL.test(reading.slice(start))) ends.push(reading.slice(start));
  }
  return ends;
}
