/**
 * A thread: the table and the GraphQL type. Whether a reader may see it is decided by its group and by what it is
 * about, never here: read threads through thread.loaders.ts only.
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
  description: 'Thread of a discussion group, or the talk about something published.',
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

  @Field(() => ThreadKind, { simple: true, description: 'What it is for.' })
  @Column('varchar', { length: 20 })
  kind: ThreadKind;

  /** Null for the public talk about something published. */
  @Column('varchar', { length: 30, nullable: true })
  groupId: string | null;

  /** The publication it is about, whose type its id tells. */
  @Column('varchar', { length: 30, nullable: true })
  aboutId: string | null;

  @Column('varchar', { length: 30, nullable: true })
  acceptedPostId: string | null;

  /** A question without an accepted answer. Kept as a column because a list is ordered by it. */
  @Column('boolean')
  awaitsAnswer: boolean;

  /** Number of its last post. Posts that are not shown keep their numbers. */
  @Field(() => Int, { simple: true, description: 'Posts in it, ones that are not shown included.' })
  @Column('integer', { default: 0 })
  postCount: number;

  @Field(() => Int, { simple: true, description: 'People with at least one visible post in it.' })
  @Column('integer')
  participantCount: number;

  /** How often its posts were found useful; orders MOST_USEFUL. */
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

  @Field(() => Boolean, { simple: true, description: 'True: moderators want everybody to see it first.' })
  @Column('boolean', { default: 0 })
  isPinned: boolean;

  @Field(() => Int, {
    simple: true,
    description: 'Seconds a person waits between two posts in it; 0 where moderators have set none.',
  })
  @Column('integer', { default: 0 })
  slowSeconds: number;

  /** Null for talk that was loaded and names nobody. */
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
