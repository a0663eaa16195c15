/** What the acts on a thread that is there have in common. */
import { ArgsType, Field, ID, Int } from 'type-graphql';

export const MAX_TITLE = 200;

@ArgsType()
export class ThreadArguments {
  @Field(() => ID, { description: 'The thread.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;
}
