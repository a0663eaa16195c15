/** How often a post met with one reaction. Who reacted is never told. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Reaction } from './post.enums.ts';

@ObjectType('ReactionCount', { description: 'Number of one reaction.' })
export class ReactionCount {
  @Field(() => Reaction, { simple: true, description: 'Which reaction.' })
  reaction: Reaction;

  @Field(() => Int, { simple: true, description: 'How many people.' })
  count: number;

  @Field(() => Boolean, { simple: true, description: 'True: the reader is one of them; false when not signed in.' })
  viewerReacted: boolean;
}
