/** The arguments of acts on a group as a whole. */
import { ArgsType, Field, ID, Int } from 'type-graphql';

@ArgsType()
export class GroupArguments {
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @Field(() => Int, { description: 'Revision that was read.' })
  expectedRevision: number;
}
