/** An earlier text of a post: the GraphQL type. */
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graph/page.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';

@ObjectType('PostRevision', { description: 'A text that a post had before its author edited it.' })
export class PostRevision {
  @Field(() => Int, { simple: true, description: '1 for the first text of the post.' })
  number: number;

  @Field(() => DateTimeScalar, { simple: true, description: 'When a new text replaced it.' })
  replacedAt: string;

  body: string;

  /** A list as JSON; null if there were none. */
  attachmentNames: string | null;
}

export const PostRevisionConnection = connectionOf(() => PostRevision, {
  name: 'PostRevision',
  plural: 'earlier texts of a post, oldest first',
});
