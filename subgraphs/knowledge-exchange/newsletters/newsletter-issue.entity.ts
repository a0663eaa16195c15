/** An issue of the newsletter and its parts: the tables and the GraphQL type. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { Audience } from '../publications/audience.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('NewsletterIssue', {
  description: 'One issue of the monthly newsletter, put together from published items.',
})
@Directive('@key(fields: "id")')
@Entity('newsletter_issue')
@Index('newsletter_issue_newest', ['publishedOn', 'id'])
export class NewsletterIssue {
  @Field(() => ID, { simple: true, description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => Audience, { simple: true, description: 'For all, or for coordinators and supporters.' })
  @Column('varchar', { length: 20 })
  audience: Audience;

  /** Wordings, as JSON. */
  @Column('text')
  title: string;

  @Field(() => DateScalar, { simple: true, description: 'Day it was sent.' })
  @Column('varchar', { length: 10 })
  publishedOn: string;

  @Field(() => UriScalar, {
    simple: true,
    nullable: true,
    description: 'Page of the issue; null for one that has none on the web.',
  })
  @Column('varchar', { length: 500, nullable: true })
  url: string | null;

  @Field(() => Boolean, {
    simple: true,
    description: 'True: made up to show how the hub works; its text says so too.',
  })
  @Column('boolean')
  isExample: boolean;
}

/** A publication in an issue. */
@Entity('newsletter_item')
export class NewsletterItem {
  @PrimaryColumn('varchar', { length: 30 })
  issueId: string;

  /** Place in the issue. */
  @PrimaryColumn('integer')
  position: number;

  @Column('varchar', { length: 30 })
  publicationId: string;
}

export const ISSUE_COLUMNS = rawSql`id, audience, title, publishedOn, url, isExample`;
