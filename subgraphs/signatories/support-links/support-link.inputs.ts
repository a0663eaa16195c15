/** What the acts on a support link that is there have in common. */
import { ArgsType, Field, ID, Int } from 'type-graphql';

@ArgsType()
export class LinkArguments {
  @Field(() => ID, { description: 'The link.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;
}
