/** What the acts on a post have in common. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { MAX_BODY_LENGTH } from './post-markdown.ts';

@ArgsType()
export class PostArguments {
  @Field(() => ID, { description: 'The post.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;
}

@ArgsType()
export class WrittenArguments {
  @Field(() => String, { description: 'Sent again with the same key, nothing new is made.' })
  idempotencyKey: string;

  @Field(() => LanguageCodeScalar, { description: 'Language it is written in.' })
  language: string;

  @Field(() => String, {
    description: `Its text in Markdown, at most ${String(MAX_BODY_LENGTH)} characters. \`@[per_…]\` mentions a person.`,
  })
  body: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Body in whose name it is written, for talk about a publication by somebody who acts for several. In a group the membership says it.',
  })
  onBehalfOfId?: string | null;
}
