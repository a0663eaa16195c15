/** Unfinished text of a person: the table and the GraphQL type. Only that person can read it. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../../../platform/graph/page.ts';
import { DateTimeScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';

@ObjectType('PostDraft', {
  description: 'Unfinished text of the reader; at most one for each thread, group and publication.',
})
@Entity('post_draft')
@Index('post_draft_of_person', ['personId', 'updatedAt', 'targetId'])
export class PostDraft {
  @PrimaryColumn('varchar', { length: 30 })
  personId: string;

  @Field(() => ID, {
    simple: true,
    description: 'Thread it answers, group in which it starts a thread, or publication it is about.',
  })
  @PrimaryColumn('varchar', { length: 30 })
  targetId: string;

  @Field(() => String, { simple: true, nullable: true, description: 'Title of the new thread; null for an answer.' })
  @Column('varchar', { length: 300, nullable: true })
  title: string | null;

  @Field(() => LanguageCodeScalar, { simple: true, description: 'Language it is written in.' })
  @Column('varchar', { length: 35 })
  language: string;

  @Field(() => String, { simple: true, description: 'The text so far, in Markdown.' })
  @Column('text')
  body: string;

  @Field(() => ID, { simple: true, nullable: true, description: 'Post it answers; null when it answers the thread.' })
  @Column('varchar', { length: 30, nullable: true })
  replyToId: string | null;

  @Field(() => DateTimeScalar, { simple: true, description: 'When it was last saved.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const DraftConnection = connectionOf(() => PostDraft, { name: 'PostDraft', plural: 'drafts, newest first' });
