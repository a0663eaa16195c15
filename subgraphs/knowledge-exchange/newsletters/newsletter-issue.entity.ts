/** An issue of the newsletter and its parts: the tables and the GraphQL type. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { Audience } from '../publications/audience.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('NewsletterIssue', {
  description: 'One issue of the monthly newsletter, composed of published items.',
})
@Directive('@key(fields: "id")')
@Entity('newsletter_issue')
@Index('newsletter_issue_newest', ['publishedOn', 'id'])
export class NewsletterIssue {
  @Field(() => ID, { description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => Audience, { description: 'Readers: all, or coordinators and supporters.' })
  @Column('varchar', { length: 20 })
  audience: Audience;

  /** Wordings, as JSON. */
  @Column('text')
  title: string;

  @Field(() => DateScalar, { description: 'Day on which it was sent.' })
  @Column('varchar', { length: 10 })
  publishedOn: string;

  @Field(() => UriScalar, { nullable: true, description: 'Web page of the issue; null if it has none.' })
  @Column('varchar', { length: 500, nullable: true })
  url: string | null;

  @Field(() => Boolean, { description: 'True if it is invented to show how the hub works; its text says so too.' })
  @Column('boolean')
  isExample: boolean;
}

/** A publication in an issue. */
@Entity('newsletter_item')
export class NewsletterItem {
  @PrimaryColumn('varchar', { length: 30 })
  issueId: string;

  /** Index in the issue. */
  @PrimaryColumn('integer')
  position: number;

  @Column('varchar', { length: 30 })
  publicationId: string;
}

export const ISSUE_COLUMNS = rawSql`id, audience, title, publishedOn, url, isExample`;
