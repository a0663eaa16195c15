/**
 * A workshop or other event: the table and the GraphQL type. Read workshops only through workshop.loaders.ts, because
 * drafts are not public.
 */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DateTimeScalar, TimeZoneScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { Publication, PUBLISHED_AT_DESCRIPTION } from '../publications/publication.ts';
import { WorkshopFormat, WorkshopMode, WorkshopState } from './workshop.enums.ts';
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('Workshop', {
  implements: [Node, Publication],
  description:
    'Workshop or other event of the agenda. Past events come from public pages, named in `source`; the hub worded their titles.',
})
@Directive('@key(fields: "id")')
@Entity('workshop')
@Index('workshop_slug', ['slug'], { unique: true })
@Index('workshop_agenda', ['state', 'sortStart', 'id'])
@Index('workshop_of_group', ['discussionGroupId', 'sortStart', 'id'])
export class Workshop {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
  @Column('varchar', { length: 200 })
  slug: string;

  @Field(() => UriScalar, {
    nullable: true,
    description: 'Public page that states the facts; null for a workshop entered in the hub.',
  })
  @Column('varchar', { length: 500, nullable: true })
  source: string | null;

  @Field(() => Boolean, { description: 'True if it is invented to show how the hub works; its text says so too.' })
  @Column('boolean')
  isExample: boolean;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  summary: string | null;

  @Field(() => WorkshopFormat, { description: 'Kind of meeting.' })
  @Column('varchar', { length: 20 })
  format: WorkshopFormat;

  @Field(() => WorkshopMode, {
    nullable: true,
    description: 'Attendance in person, online or both; null if the source does not state it.',
  })
  @Column('varchar', { length: 20, nullable: true })
  mode: WorkshopMode | null;

  @Field(() => WorkshopState, { description: 'State of the workshop.' })
  @Column('varchar', { length: 20 })
  state: WorkshopState;

  @Field(() => DateScalar, { description: 'First day, in its time zone.' })
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Start, in UTC; null if the source states only the day. `timeZone` gives the local time.',
  })
  @Column('varchar', { length: 24, nullable: true })
  startsAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End, in UTC; null if the source does not state it.' })
  @Column('varchar', { length: 24, nullable: true })
  endsAt: string | null;

  /** The order of lists: `startsAt`, or midnight UTC of `startsOn` if the time is unknown. */
  @Column('varchar', { length: 24 })
  sortStart: string;

  @Field(() => TimeZoneScalar, { description: 'Time zone of its local day and times.' })
  @Column('varchar', { length: 40 })
  timeZone: string;

  @Field(() => String, { nullable: true, description: 'Name or address of the venue; null if online or not stated.' })
  @Column('varchar', { length: 300, nullable: true })
  venue: string | null;

  @Column('double', { nullable: true })
  latitude: number | null;

  @Column('double', { nullable: true })
  longitude: number | null;

  @Column('varchar', { length: 500, nullable: true })
  joinUrl: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Organiser as the source names it; null if a coordinator hosts the workshop.',
  })
  @Column('varchar', { length: 300, nullable: true })
  organiserName: string | null;

  @Column('varchar', { length: 200 })
  languages: string;

  @Column('varchar', { length: 200 })
  interpretation: string;

  @Column('text', { nullable: true })
  accessibility: string | null;

  @Column('varchar', { length: 200 })
  topics: string;

  @Column('varchar', { length: 100 })
  audiences: string;

  @Column('varchar', { length: 30, nullable: true })
  discussionGroupId: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of seats; null if there is no limit.' })
  @Column('integer', { nullable: true })
  capacity: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'End of registration, in UTC; null if the hub takes no registrations for it.',
  })
  @Column('varchar', { length: 24, nullable: true })
  registrationClosesAt: string | null;

  @Column('text', { nullable: true })
  outcomes: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: PUBLISHED_AT_DESCRIPTION })
  @Column('varchar', { length: 24, nullable: true })
  publishedAt: string | null;

  /** Digest of the whole content, including the rows in other tables; shows whether anything changed. */
  @Column('varchar', { length: 22 })
  contentDigest: string;

  @Field(() => Int, { description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { description: 'Moment of the last change in the hub, in UTC.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const WorkshopConnection = connectionOf(() => Workshop, {
  name: 'Workshop',
  plural: 'workshops',
  feeds:
    'The same list as feed and as calendar. All formats are null unless the list is the agenda or has `upcoming: true` and, for a coordinator, `role: [HOST]`.',
});

/** Columns of `workshop w`. */
export const WORKSHOP_COLUMNS = new RowColumns({
  entity: Workshop,
  alias: 'w',
  hidden: ['sortStart', 'contentDigest'],
  behind: {
    uri: [],
    title: ['title'],
    summary: ['summary'],
    topics: ['topics'],
    languages: ['languages'],
    location: ['latitude', 'longitude'],
    regions: [],
    hosts: [],
    discussionGroup: ['discussionGroupId'],
    seatsLeft: ['capacity', 'state'],
    waiting: [],
  },
});

export type WorkshopRow = RowOf<typeof WORKSHOP_COLUMNS, 'Workshop'>;

/** The workshops that the agenda lists. */
export const isInAgenda: Condition = {
  sql: rawSql`w.state IN (?, ?)`,
  parameters: [WorkshopState.ANNOUNCED, WorkshopState.HELD],
};
