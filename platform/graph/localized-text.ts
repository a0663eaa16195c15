/**
 * Prose in several languages. A text is stored as its wordings, at most one per language, the original first. The reader gets
 * the best one, with its language. A text is never empty.
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
  @Field(() => String, { description: 'The text.' })
  text: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of the wording.' })
  language: string;

  @Field(() => TextOrigin, { description: 'Written, translated by a person, or by a machine.' })
  origin: TextOrigin;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a person last checked a machine translation; null for other wordings.',
  })
  reviewedAt: string | null;
}

@ObjectType('LocalizedText', {
  description:
    'Prose in the best available language: by the argument `languages`, else by Accept-Language, else the original. Never empty.',
})
@Directive('@shareable')
export class LocalizedText {
  @Field(() => String, { description: 'The text in `language`.' })
  text: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of `text`.' })
  language: string;

  @Field(() => TextOrigin, { description: 'Written, translated by a person, or by a machine.' })
  origin: TextOrigin;

  @Field(() => Boolean, { description: 'True if the text exists in none of the requested languages.' })
  isFallback: boolean;

  @Field(() => [LanguageCodeScalar], { description: 'Languages in which the text exists.' })
  available: string[];

  @Field(() => [TextTranslation], { description: 'All wordings; at most one per language.' })
  @CappedField(30)
  translations: TextTranslation[];
}

/** The argument of every localised field. */
export function Languages(): ParameterDecorator {
  return Arg('languages', () => [LanguageCodeScalar], {
    nullable: true,
    description: 'Preferred languages, best first. Without it, Accept-Language decides.',
  }) as ParameterDecorator;
}

/** The wordings in a text column; empty for null. */
export function wordingsOf(column: string | null): Wording[] {
  return column === null || column === '' ? [] : (JSON.parse(column) as Wording[]);
}

/** The text of a nullable column; null if it has no wording. */
export function localisedOrNull(
  context: RequestContext,
  column: string | null,
  languages: readonly string[] | null | undefined,
): LocalizedText | null {
  const wordings = wordingsOf(column);
  return wordings.length === 0 ? null : chosenText(wordings, languages ?? context.languages);
}

/** The text of a column that is never empty. */
export function localised(
  context: RequestContext,
  column: string,
  languages: readonly string[] | null | undefined,
): LocalizedText {
  return chosenText(wordingsOf(column), languages ?? context.languages);
}

export function chosenText(wordings: readonly Wording[], languages: readonly string[]): LocalizedText {
  const original = wordings[0];
  if (!original) throw new Error('A localised text has no wording.');
  const match = inBestLanguage(wordings, languages);
  const { text, language, origin } = match ?? original;
  return new ChosenText(wordings, {
    text,
    language,
    origin: origin ?? TextOrigin.ORIGINAL,
    isFallback: languages.length > 0 && match === undefined,
  });
}

/** Lists the other wordings only when a field asks for them, as most callers want one. */
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
