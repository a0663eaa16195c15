/** Arguments of acts on a post. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { MAX_ATTACHMENTS } from './attachment.rules.ts';
import { MAX_BODY_LENGTH } from './post-markdown.ts';

@ArgsType()
export class PostArguments {
  @Field(() => ID, { description: 'The post.' })
  id: string;

  @Field(() => Int, { description: 'Revision that was read.' })
  expectedRevision: number;
}

@ArgsType()
export class TextArguments {
  @Field(() => String, {
    description: 'Key of this request; a repeated request with the same key creates nothing new.',
  })
  idempotencyKey: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of the text.' })
  language: string;

  @Field(() => String, {
    description: `Text in Markdown, at most ${String(MAX_BODY_LENGTH)} characters. \`@[per_…]\` mentions a person.`,
  })
  body: string;
}

@ArgsType()
export class WrittenArguments extends TextArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'Body in whose name the caller writes. Required only in a thread about a publication, if the caller acts for several bodies; in a group the membership sets it, and for experts their invitation.',
  })
  onBehalfOfId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Files of the caller to attach, at most ${String(MAX_ATTACHMENTS)}: announced with \`preparePostAttachmentUpload\` for this thread, group or publication, then sent.`,
  })
  attachmentIds?: string[] | null;
}
