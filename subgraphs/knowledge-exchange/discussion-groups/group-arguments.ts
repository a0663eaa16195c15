/** Arguments of acts that change a whole group. */
import { ArgsType, Field, ID, Int } from 'type-graphql';

@ArgsType()
export class GroupArguments {
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @Field(() => Int, { description: 'Revision that was read.' })
  expectedRevision: number;
}
