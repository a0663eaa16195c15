/** The arguments of acts that answer an invitation or take it back. */
import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class InvitationArguments {
  @Field(() => ID, { description: 'The invitation.' })
  id: string;
}
