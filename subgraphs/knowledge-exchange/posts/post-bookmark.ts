/** A bookmark of a post: the table and the GraphQL type. Only its owner may read it. */
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../../../platform/graph/page.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';

@ObjectType('PostBookmark', { description: 'Bookmark of a post by the reader.' })
@Entity('post_bookmark')
@Index('post_bookmark_of_person', ['personId', 'at', 'postId'])
export class PostBookmark {
  @PrimaryColumn('varchar', { length: 30 })
  personId: string;

  @PrimaryColumn('varchar', { length: 30 })
  postId: string;

  @Field(() => String, { simple: true, nullable: true, description: 'Note of the reader; null if there is none.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DateTimeScalar, { simple: true, description: 'When the bookmark was set.' })
  @Column('varchar', { length: 24 })
  at: string;
}

export const BookmarkConnection = connectionOf(() => PostBookmark, {
  name: 'PostBookmark',
  plural: 'bookmarks, newest first',
});
