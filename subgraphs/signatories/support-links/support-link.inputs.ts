/** The arguments that the acts on an existing support link share. */
import { ArgsType, Field, ID, Int } from 'type-graphql';

@ArgsType()
export class LinkArguments {
  @Field(() => ID, { description: 'The link.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;
}
