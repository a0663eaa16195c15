/** The arguments of `search`, their limits, and their conversion to words and conditions. */
import { ArgsType, Field, ID } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { FOUND_AS_WRITTEN } from '../../../platform/graph/found-by.ts';
import { wordsOf } from '../../../platform/text/word-readings.ts';
import { HubError } from '../../../platform/base/errors.ts';
import { PageArguments } from '../../../platform/graph/page.ts';
import { LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { mustBeRegionCode } from '../../../covenant/regions/regions.ts';
import { isKindOfBody, labelsWith, type LabelValue } from './label-words.ts';
import { SearchKind } from './search-kind.ts';
import { baseLanguage } from './search-labels.ts';
import { wholeTitleTerms } from './search-terms.ts';
import { foundWordsOf } from './search-words.ts';
import { MIN_END_LENGTH, typedStems } from './word-forms.ts';

const MAX_TEXT_LENGTH = 200;
/** Each word adds a part to the statement, and a set of words must fit a signed number of 32 bits. */
export const MAX_WORDS = 30;
/** The maximum number of wordings of a text. */
const MAX_LANGUAGES = 30;

@ArgsType()
export class SearchArguments extends PageArguments {
  @Field(() => String, {
    description: `What to look for: 1 to ${String(MAX_TEXT_LENGTH)} characters, at most ${String(MAX_WORDS)} words. All words must be in the title, the text or a name in another language, or mean the topic, country or kind in one of 27 languages; a word for a kind of body, such as "comune di", can be missing. If nothing has all words, some are left out, see ignoredWords. ${FOUND_AS_WRITTEN} A word may be in another form (20 languages) or the end of a compound. The last word may be unfinished from two letters on, the words before it from four.`,
  })
  text: string;

  @Field(() => [SearchKind], { nullable: true, description: 'Only these kinds; all when left out.' })
  kinds?: SearchKind[] | null;

  @Field(() => [LanguageCodeScalar], {
    nullable: true,
    description:
      'Only results that exist in one of these languages, shown in the first that fits. Proper names, for instance of signatories, have no language and always match. By default nothing is filtered and Accept-Language determines the shown language.',
  })
  languages?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'In this unit or any unit below it.' })
  regionWithin?: string | null;

  @Field(() => [Topic], { nullable: true, description: 'With at least one of these topics.' })
  topics?: Topic[] | null;
}

export interface SoughtWord {
  /** In plain letters as typed. */
  readonly plain: string;
  /** Readings of the word, the usual one first. */
  readonly readings: readonly string[];
  /** Readings of the word joined with its neighbours. */
  readonly joined: readonly string[];
  /** Readings of the stems of the word, in all languages of its script. */
  readonly stems: readonly string[];
  /** Beginnings of the ends of compounds that match. */
  readonly ends: readonly string[];
  /** True if longer words with this beginning match too. */
  readonly isBeginning: boolean;
  /** What the word means as a label. */
  readonly labels: readonly LabelValue[];
  /** True for a word that says what kind of body is meant, beside its name: finds with it come first. */
  readonly isOptional: boolean;
}

/** A search in the form to which its cursors are bound. */
export interface Sought {
  readonly words: readonly SoughtWord[];
  /** Whole-title terms of the typed text. */
  readonly titles: readonly string[];
  readonly kinds: readonly SearchKind[] | null;
  /** Base languages, in alphabetical order. */
  readonly languages: readonly string[] | null;
  readonly regionWithin: string | null;
  readonly topics: readonly Topic[] | null;
}

export function mustBeSought({ text, kinds, languages, regionWithin, topics }: SearchArguments): Sought {
  mustFit('languages', languages?.length ?? 0, MAX_LANGUAGES);
  if (typeof regionWithin === 'string') mustBeRegionCode(regionWithin);
  return {
    ...mustBeText(text),
    kinds: kinds ? distinct(kinds) : null,
    languages: languages ? distinct(languages.map(baseLanguage)) : null,
    regionWithin: regionWithin ?? null,
    topics: topics ? distinct(topics) : null,
  };
}

function mustBeText(text: string): SoughtText {
  const { length } = text.trim();
  if (length === 0 || length > MAX_TEXT_LENGTH) {
    throw new HubError(
      'BAD_USER_INPUT',
      `text has ${String(length)} characters without the blanks around it; it can have 1 to ${String(MAX_TEXT_LENGTH)}.`,
      { argument: 'text', minimum: 1, maximum: MAX_TEXT_LENGTH },
    );
  }
  mustFit('words in text', wordsOf(text).length, MAX_WORDS, 'text');
  return soughtText(text);
}

function mustFit(what: string, count: number, maximum: number, argument = what): void {
  if (count <= maximum) return;
  throw new HubError('BAD_USER_INPUT', `There are ${String(count)} ${what}; at most ${String(maximum)} are possible.`, {
    argument,
    maximum,
  });
}

/** Minimum length of a beginning: the last word may be unfinished, earlier words can only lack an ending. */
const MIN_BEGINNING = { last: 2, earlier: 4 };

export type SoughtText = Pick<Sought, 'words' | 'titles'>;

export function soughtText(text: string): SoughtText {
  return { words: soughtWords(text), titles: wholeTitleTerms(text) };
}

/** Each distinct word counts once. */
function soughtWords(text: string): SoughtWord[] {
  const foundWords = foundWordsOf(text, 'NEIGHBOURS');
  const single = foundWords.filter(({ first, last }) => first === last);
  const several = foundWords.filter(({ first, last }) => first !== last);
  const words = new Map<string, SoughtWord>();
  const ending = single.at(-1)?.readings[0];
  for (const [index, { plain, written, readings }] of single.entries()) {
    const [usual = ''] = readings;
    const before = words.get(usual);
    const joined = several.filter(({ first, last }) => first <= index && index <= last);
    const isBeginning = usual === ending ? plain.length >= MIN_BEGINNING.last : usual.length >= MIN_BEGINNING.earlier;
    const stems = typedStems(written);
    words.set(usual, {
      plain: before?.plain ?? plain,
      readings,
      joined: [...new Set([...(before?.joined ?? []), ...joined.flatMap((one) => one.readings)])],
      stems,
      ends: shortest([...readings, ...stems].filter(({ length }) => length >= MIN_END_LENGTH)),
      isBeginning,
      labels: labelsWith(readings, isBeginning && usual.length >= MIN_BEGINNING.earlier),
      isOptional: isKindOfBody(readings),
    });
  }
  return withNeeded([...words.values()]);
}

/** The beginnings that begin with no other of them. */
function shortest(beginnings: readonly string[]): string[] {
  return [...new Set(beginnings)].filter((one) => !beginnings.some((other) => other !== one && one.startsWith(other)));
}

/** Words for kinds of bodies alone are what is looked for. */
function withNeeded(words: readonly SoughtWord[]): SoughtWord[] {
  const isNameless = words.every(({ isOptional }) => isOptional);
  return words.map((word) => ({ ...word, isOptional: word.isOptional && !isNameless }));
}

function distinct<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort();
}
