/** Arguments of acts that change a thread. */
import { ArgsType, Field, ID, Int } from 'type-graphql';

export const MAX_TITLE = 200;

@ArgsType()
export class ThreadArguments {
  @Field(() => ID, { description: 'The thread.' })
  id: string;

  @Field(() => Int, { description: 'Revision that was read.' })
  expectedRevision: number;
}
