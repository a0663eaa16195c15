/** A request for feedback on a resource: the table and the GraphQL type. Its question is the first post of its thread. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { FeedbackAspect } from '../posts/post.enums.ts';

@ObjectType('FeedbackRequest', {
  description:
    'Request for feedback on a resource, to experts who are invited and to people who act for a body. The question is the first post of `Resource.feedback`.',
})
@Entity('feedback_request')
@Index('feedback_request_of_resource', ['resourceId'], { unique: true })
export class FeedbackRequest {
  /** The id of its thread. */
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  resourceId: string;

  /** Aspects, as a list. */
  @Column('varchar', { length: 60 })
  aspects: string;

  @Field(() => DateScalar, {
    description: 'Last day for feedback, in UTC; afterwards it can only be read.',
  })
  @Column('varchar', { length: 10 })
  openUntil: string;

  @Field(() => Int, { description: 'Number of the last change; send it as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const REQUEST_COLUMNS = wholeRow(FeedbackRequest, 'f', ['updatedAt']);

/** What was written about one aspect. */
@ObjectType('FeedbackCount', { description: 'Number of posts about one aspect.' })
export class FeedbackCount {
  @Field(() => FeedbackAspect, { description: 'The aspect.' })
  aspect: FeedbackAspect;

  @Field(() => Int, { description: 'Number of visible posts that judge it.' })
  posts: number;

  @Field(() => Int, { description: 'How many of these are by experts.' })
  byExperts: number;
}
