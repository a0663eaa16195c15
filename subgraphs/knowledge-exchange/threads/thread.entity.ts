/**
 * A thread: the table and the GraphQL type. Its group and its publication decide who may read it: read threads through
 * thread.loaders.ts only.
 */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { connectionOf } from '../../../platform/graph/page.ts';
import { DateTimeScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { ThreadKind } from './thread.enums.ts';

@ObjectType('Thread', {
  implements: [Node],
  description: 'Thread of a discussion group, or thread about a publication.',
})
@Directive('@key(fields: "id")')
@Entity('thread')
@Index('thread_latest', ['groupId', 'lastPostAt', 'id'])
@Index('thread_unanswered', ['groupId', 'awaitsAnswer', 'createdAt', 'id'])
@Index('thread_useful', ['groupId', 'usefulCount', 'id'])
@Index('thread_about', ['aboutId'])
@Index('thread_of_person', ['createdById', 'createdAt'])
@Index('thread_of_body', ['startedOnBehalfOfId', 'createdAt'])
export class Thread {
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { simple: true, description: 'Title, in the language of the person who opened it.' })
  @Column('varchar', { length: 300 })
  title: string;

  @Field(() => LanguageCodeScalar, { simple: true, description: 'Language of the title; posts may be in others.' })
  @Column('varchar', { length: 35 })
  language: string;

  @Field(() => ThreadKind, { simple: true, description: 'Kind.' })
  @Column('varchar', { length: 20 })
  kind: ThreadKind;

  /** Null for a public thread about a publication. */
  @Column('varchar', { length: 30, nullable: true })
  groupId: string | null;

  /** Publication that it is about; the prefix of the id tells the type. */
  @Column('varchar', { length: 30, nullable: true })
  aboutId: string | null;

  @Column('varchar', { length: 30, nullable: true })
  acceptedPostId: string | null;

  /** 1 for a question without an accepted answer; a column, because a list is ordered by it. */
  @Column('boolean')
  awaitsAnswer: boolean;

  /** Number of its last post. Hidden posts keep their numbers. */
  @Field(() => Int, { simple: true, description: 'Number of posts, including posts that are not shown.' })
  @Column('integer', { default: 0 })
  postCount: number;

  @Field(() => Int, { simple: true, description: 'Number of people with at least one visible post in it.' })
  @Column('integer')
  participantCount: number;

  /** Number of USEFUL reactions to its posts; the order MOST_USEFUL uses it. */
  @Column('integer')
  usefulCount: number;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Field(() => DateTimeScalar, { simple: true, description: 'When the latest post was written.' })
  @Column('varchar', { length: 24 })
  lastPostAt: string;

  @Field(() => Boolean, { simple: true, description: 'True: no more posts.' })
  @Column('boolean')
  isLocked: boolean;

  @Field(() => Boolean, { simple: true, description: 'True: moderators pinned it, so that it is shown first.' })
  @Column('boolean', { default: 0 })
  isPinned: boolean;

  @Field(() => Int, {
    simple: true,
    description: 'Seconds that a person must wait between two posts in it; 0 for no wait.',
  })
  @Column('integer', { default: 0 })
  slowSeconds: number;

  /** Null for loaded threads without an author. */
  @Column('varchar', { length: 30, nullable: true })
  createdById: string | null;

  @Column('varchar', { length: 30, nullable: true })
  startedOnBehalfOfId: string | null;

  @Field(() => Int, { simple: true, description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const THREAD_COLUMNS = new RowColumns({
  entity: Thread,
  alias: 't',
  hidden: ['awaitsAnswer', 'usefulCount', 'createdAt', 'startedOnBehalfOfId', 'updatedAt'],
});

export type ThreadRow = RowOf<typeof THREAD_COLUMNS, 'Thread'>;

export const ThreadConnection = connectionOf(() => Thread, { name: 'Thread', plural: 'threads' });
