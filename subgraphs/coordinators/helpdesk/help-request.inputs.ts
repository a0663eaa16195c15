/** What is sent to the helpdesk, and what of it is asked for. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArguments } from '../../../platform/graph/page.ts';
import { EmailAddressScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { HelpRequestState } from './help-request.steps.ts';

@ArgsType()
export class QuestionArguments {
  @Field(() => String, { description: 'Sent again with the same key, nothing new is made.' })
  idempotencyKey: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Coordinator it is asked for, as whoever asks says; left out where it concerns none.',
  })
  coordinatorId?: string | null;

  @Field(() => EmailAddressScalar, {
    description: 'Where the answer is sent. Only whoever asks and the Office ever see it.',
  })
  email: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of the question.' })
  language: string;

  @Field(() => String, { description: 'Short line, at most 200 characters.' })
  subject: string;

  @Field(() => String, { description: 'The question as plain text, at most 10,000 characters; HTML is taken out.' })
  text: string;
}

@ArgsType()
export class ReplyArguments {
  @Field(() => ID, { description: 'The question.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;

  @Field(() => String, { description: 'The message as plain text, at most 10,000 characters; HTML is taken out.' })
  text: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True: with this message the matter is done.' })
  close: boolean;
}

@ArgsType()
export class HelpRequestsArguments extends PageArguments {
  @Field(() => [HelpRequestState], { nullable: true, description: 'Only in these states.' })
  state?: HelpRequestState[] | null;
}
