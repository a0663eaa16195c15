/** Number of reactions of one kind to a post. The people who reacted are never shown. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Reaction } from './post.enums.ts';

@ObjectType('ReactionCount', { description: 'Number of one reaction.' })
export class ReactionCount {
  @Field(() => Reaction, { simple: true, description: 'Kind of the reaction.' })
  reaction: Reaction;

  @Field(() => Int, { simple: true, description: 'Number of people.' })
  count: number;

  @Field(() => Boolean, { simple: true, description: 'True if the reader is one of them; false if not signed in.' })
  viewerReacted: boolean;
}
