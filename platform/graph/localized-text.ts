/**
 * Prose in several languages. A text is kept as its wordings, at most one per language, the original first; the
 * reader gets the best one and is told which it is. A text is never silently empty.
 */
import { enumType } from '../base/enum-type.ts';
import { Arg, Directive, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from './request-context.ts';
import { CappedField } from './page.ts';
import { DateTimeScalar, LanguageCodeScalar } from './scalars.ts';
import { inBestLanguage } from '../text/best-language.ts';

export const TextOrigin = enumType('TextOrigin', 'How a wording came about.', {
  ORIGINAL: 'Written in this language.',
  HUMAN: 'Translated by a person.',
  MACHINE: 'Translated by a machine and not yet read by a person.',
  MACHINE_REVIEWED: 'Translated by a machine and checked by a person.',
});
export type TextOrigin = keyof typeof TextOrigin;

/** One wording, as it is stored. */
export interface Wording {
  readonly language: string;
  readonly text: string;
  readonly origin?: TextOrigin;
  readonly reviewedAt?: string;
}

@ObjectType('TextTranslation', { description: 'One wording of a text.' })
@Directive('@shareable')
export class TextTranslation {
  @Field(() => String, { simple: true, description: 'The words.' })
  text: string;

  @Field(() => LanguageCodeScalar, { simple: true, description: 'Language of the words.' })
  language: string;

  @Field(() => TextOrigin, { simple: true, description: 'Written, translated by a person, or by a machine.' })
  origin: TextOrigin;

  @Field(() => DateTimeScalar, {
    simple: true,
    nullable: true,
    description: 'When a person last checked a machine wording; null for all others.',
  })
  reviewedAt: string | null;
}

@ObjectType('LocalizedText', {
  description:
    'Prose in the best language at hand: the argument `languages`, then Accept-Language, then the original. Never silently empty.',
})
@Directive('@shareable')
export class LocalizedText {
  @Field(() => String, { simple: true, description: 'The words in `language`.' })
  text: string;

  @Field(() => LanguageCodeScalar, { simple: true, description: 'Language of `text`.' })
  language: string;

  @Field(() => TextOrigin, { simple: true, description: 'Written, translated by a person, or by a machine.' })
  origin: TextOrigin;

  @Field(() => Boolean, { simple: true, description: 'True: none of the languages asked for exists.' })
  isFallback: boolean;

  @Field(() => [LanguageCodeScalar], { simple: true, description: 'Languages in which the text exists.' })
  available: string[];

  @Field(() => [TextTranslation], { simple: true, description: 'All wordings; at most one per language.' })
  @CappedField(30)
  translations: TextTranslation[];
}

/** The argument of every localised field. */
export function Languages(): ParameterDecorator {
  return Arg('languages', () => [LanguageCodeScalar], {
    nullable: true,
    description: 'Languages to look for, best first; Accept-Language decides when left out.',
  }) as ParameterDecorator;
}

/** The wordings in a text column, or none. */
export function wordingsOf(column: string | null): Wording[] {
  return column === null || column === '' ? [] : (JSON.parse(column) as Wording[]);
}

/** The text of a column that may be empty: null when there is no wording at all. */
export function localisedOrNull(
  context: RequestContext,
  column: string | null,
  asked: readonly string[] | null | undefined,
): LocalizedText | null {
  const wordings = wordingsOf(column);
  return wordings.length === 0 ? null : chosenText(wordings, asked ?? context.languages);
}

/** The text of a column that is never empty. */
export function localised(
  context: RequestContext,
  column: string,
  asked: readonly string[] | null | undefined,
): LocalizedText {
  return chosenText(wordingsOf(column), asked ?? context.languages);
}

export function chosenText(wordings: readonly Wording[], asked: readonly string[]): LocalizedText {
  const original = wordings[0];
  if (!original) throw new Error('A localised text has no wording.');
  const match = inBestLanguage(wordings, asked);
  const { text, language, origin } = match ?? original;
  return new ChosenText(wordings, {
    text,
    language,
    origin: origin ?? TextOrigin.ORIGINAL,
    isFallback: asked.length > 0 && match === undefined,
  });
}

/** Most readers want one wording; the others are listed when they are asked for. */
class ChosenText implements LocalizedText {
  readonly text: string;
  readonly language: string;
  readonly origin: TextOrigin;
  readonly isFallback: boolean;

  constructor(
    private readonly wordings: readonly Wording[],
    chosen: Pick<LocalizedText, 'text' | 'language' | 'origin' | 'isFallback'>,
  ) {
    this.text = chosen.text;
    this.language = chosen.language;
    this.origin = chosen.origin;
    this.isFallback = chosen.isFallback;
  }

  get available(): string[] {
    return this.wordings.map(({ language }) => language);
  }

  get translations(): TextTranslation[] {
    return this.wordings.map(({ text, language, origin, reviewedAt }) => ({
      text,
      language,
      origin: origin ?? TextOrigin.ORIGINAL,
      reviewedAt: reviewedAt ?? null,
    }));
  }
}
