/** A post and the reactions to it: the tables and the GraphQL type. Read posts through post.loaders.ts only. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { connectionOf } from '../../../platform/graph/page.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { FeedbackAspect, PostState, type Reaction } from './post.enums.ts';

@ObjectType('Post', {
  implements: [Node],
  description: 'Contribution of a person to a thread, in the name of a body or in their own.',
})
@Directive('@key(fields: "id")')
@Entity('post')
@Index('post_number', ['threadId', 'number'], { unique: true })
@Index('post_of_author', ['authorId', 'createdAt'])
@Index('post_of_author_in_thread', ['threadId', 'authorId', 'createdAt'])
@Index('post_of_body', ['onBehalfOfId', 'createdAt', 'id'])
export class Post {
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  threadId: string;

  @Field(() => Int, { simple: true, description: 'Number in the thread: 1, 2, 3 …; it never changes.' })
  @Column('integer', { default: 0 })
  number: number;

  /** Null after the person was erased. */
  @Column('varchar', { length: 30, nullable: true })
  authorId: string | null;

  /** Coordinator or signatory; null for a person in their own name. */
  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Column('text')
  body: string;

  /** Words quoted from the post it answers. */
  @Column('text', { nullable: true })
  quote: string | null;

  @Field(() => FeedbackAspect, {
    simple: true,
    nullable: true,
    description:
      'Aspect that it judges; null outside feedback threads, for the question and for answers that judge none.',
  })
  @Column('varchar', { length: 20, nullable: true })
  aspect: FeedbackAspect | null;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if the author wrote as an expert who was invited to the feedback.',
  })
  @Column('boolean')
  asExpert: boolean;

  @Column('varchar', { length: 30, nullable: true })
  replyToId: string | null;

  @Field(() => DateTimeScalar, { simple: true, description: 'When it was written.' })
  @Column('varchar', { length: 24 })
  createdAt: string;

  @Field(() => DateTimeScalar, { simple: true, nullable: true, description: 'Last edit; null when never edited.' })
  @Column('varchar', { length: 24, nullable: true })
  editedAt: string | null;

  @Field(() => PostState, { simple: true, description: 'Whether its text is shown.' })
  @Column('varchar', { length: 20 })
  state: PostState;

  @Column('varchar', { length: 30, nullable: true })
  hiddenById: string | null;

  @Column('text', { nullable: true })
  hiddenReason: string | null;

  @Field(() => Int, { simple: true, description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

/** One reaction of one person to one post. */
@Entity('post_reaction')
@Index('post_reaction_of_person', ['personId', 'at'])
@Index('post_reaction_of_body', ['onBehalfOfId', 'at'])
export class PostReaction {
  @PrimaryColumn('varchar', { length: 30 })
  postId: string;

  @PrimaryColumn('varchar', { length: 20 })
  reaction: Reaction;

  @PrimaryColumn('varchar', { length: 30 })
  personId: string;

  /** Body for which the person acted; null for a person in their own name. */
  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Column('varchar', { length: 24, default: '1970-01-01T00:00:00.000Z' })
  at: string;
}

/** A person whom the text of a post mentions. */
@Entity('post_mention')
@Index('post_mention_of_person', ['personId', 'postId'])
export class PostMention {
  @PrimaryColumn('varchar', { length: 30 })
  postId: string;

  @PrimaryColumn('varchar', { length: 30 })
  personId: string;
}

/** An earlier text of a post, with the names of the files that were attached. The numbers begin with 1 in each post. */
@Entity('post_revision')
@Index('post_revision_of_person', ['replacedById', 'replacedAt'])
export class PostRevisionRow {
  @PrimaryColumn('varchar', { length: 30 })
  postId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  body: string;

  /** A list as JSON; null in rows from before posts had files. */
  @Column('text', { nullable: true })
  attachmentNames: string | null;

  @Column('varchar', { length: 24 })
  replacedAt: string;

  @Column('varchar', { length: 30 })
  replacedById: string;
}

export const POST_COLUMNS = new RowColumns({
  entity: Post,
  alias: 'p',
  hidden: ['updatedAt'],
});

export type PostRow = RowOf<typeof POST_COLUMNS, 'Post'>;

export const PostConnection = connectionOf(() => Post, { name: 'Post', plural: 'posts, oldest first' });
