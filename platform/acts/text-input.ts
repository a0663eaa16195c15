/** The input of a text: one wording per language. */
import { Field, InputType } from 'type-graphql';
import { LanguageCodeScalar } from '../graph/scalars.ts';

@InputType('TextInput', { description: 'Text in one language. The first of a list is the original.' })
export class TextInput {
  @Field(() => LanguageCodeScalar, { description: 'Language of the text.' })
  language: string;

  @Field(() => String, { description: 'The text, plain; HTML is removed.' })
  text: string;
}
