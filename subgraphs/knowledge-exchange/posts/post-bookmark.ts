/** A post that a person wants to find again: the table and the GraphQL type. Nobody else ever reads it. */
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../../../platform/graph/page.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';

@ObjectType('PostBookmark', { description: 'A post the reader wants to find again.' })
@Entity('post_bookmark')
@Index('post_bookmark_of_person', ['personId', 'at', 'postId'])
export class PostBookmark {
  @PrimaryColumn('varchar', { length: 30 })
  personId: string;

  @PrimaryColumn('varchar', { length: 30 })
  postId: string;

  @Field(() => String, { simple: true, nullable: true, description: 'What the reader noted; null for nothing.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DateTimeScalar, { simple: true, description: 'When it was marked.' })
  @Column('varchar', { length: 24 })
  at: string;
}

export const BookmarkConnection = connectionOf(() => PostBookmark, {
  name: 'PostBookmark',
  plural: 'bookmarks, newest first',
});
