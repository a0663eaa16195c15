/** Prose as it is sent: one wording per language. */
import { Field, InputType } from 'type-graphql';
import { LanguageCodeScalar } from '../graph/scalars.ts';

@InputType('TextInput', { description: 'Text in one language. The first of a list is the original.' })
export class TextInput {
  @Field(() => LanguageCodeScalar, { description: 'Language of the words.' })
  language: string;

  @Field(() => String, { description: 'The words, as plain text; HTML is taken out.' })
  text: string;
}
