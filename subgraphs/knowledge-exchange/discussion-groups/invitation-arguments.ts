/** Arguments of acts that answer or withdraw an invitation. */
import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class InvitationArguments {
  @Field(() => ID, { description: 'The invitation.' })
  id: string;
}
