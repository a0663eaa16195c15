/**
 * A workshop or other event: the table and the GraphQL type. Drafts are not public: read workshops through
 * workshop.loaders.ts only.
 */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DateTimeScalar, TimeZoneScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { Publication, PUBLISHED_AT_DESCRIPTION } from '../publications/publication.ts';
import { WorkshopFormat, WorkshopMode, WorkshopState } from './workshop.enums.ts';

@ObjectType('Workshop', {
  implements: [Node, Publication],
  description:
    'Workshop or other event of the agenda. Events of the past were taken from public pages, each named in `source`; their titles are in the words of the hub.',
})
@Directive('@key(fields: "id")')
@Entity('workshop')
@Index('workshop_slug', ['slug'], { unique: true })
@Index('workshop_agenda', ['state', 'sortStart', 'id'])
@Index('workshop_of_group', ['discussionGroupId', 'sortStart', 'id'])
export class Workshop {
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { simple: true, description: 'Last part of its page address; never changes.' })
  @Column('varchar', { length: 200 })
  slug: string;

  @Field(() => UriScalar, {
    simple: true,
    nullable: true,
    description: 'Public page the facts come from; null for a workshop entered in the hub.',
  })
  @Column('varchar', { length: 500, nullable: true })
  source: string | null;

  @Field(() => Boolean, {
    simple: true,
    description: 'True: example content for trying out the hub; its text says so too. It is no fact about anybody.',
  })
  @Column('boolean')
  isExample: boolean;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  summary: string | null;

  @Field(() => WorkshopFormat, { simple: true, description: 'What kind of meeting it is.' })
  @Column('varchar', { length: 20 })
  format: WorkshopFormat;

  @Field(() => WorkshopMode, {
    simple: true,
    nullable: true,
    description: 'Where people take part; null where the source does not say.',
  })
  @Column('varchar', { length: 20, nullable: true })
  mode: WorkshopMode | null;

  @Field(() => WorkshopState, { simple: true, description: 'Where it stands.' })
  @Column('varchar', { length: 20 })
  state: WorkshopState;

  @Field(() => DateScalar, { simple: true, description: 'Day on which it begins, in its time zone.' })
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Field(() => DateTimeScalar, {
    simple: true,
    nullable: true,
    description: 'Moment it begins, in UTC; null where the source gives the day alone. `timeZone` makes it local.',
  })
  @Column('varchar', { length: 24, nullable: true })
  startsAt: string | null;

  @Field(() => DateTimeScalar, {
    simple: true,
    nullable: true,
    description: 'Moment it ends, in UTC; null where the source does not say.',
  })
  @Column('varchar', { length: 24, nullable: true })
  endsAt: string | null;

  /** `startsAt`, or midnight UTC of a day whose hour is unknown: what lists are ordered by. */
  @Column('varchar', { length: 24 })
  sortStart: string;

  @Field(() => TimeZoneScalar, { simple: true, description: 'Zone in which day and hours are meant.' })
  @Column('varchar', { length: 40 })
  timeZone: string;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Name or address of the place; null online and where the source does not say.',
  })
  @Column('varchar', { length: 300, nullable: true })
  venue: string | null;

  @Column('double', { nullable: true })
  latitude: number | null;

  @Column('double', { nullable: true })
  longitude: number | null;

  @Column('varchar', { length: 500, nullable: true })
  joinUrl: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Organiser as the source names it, where it is no coordinator; null otherwise.',
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

  @Field(() => Int, { simple: true, nullable: true, description: 'Seats; null when there is no limit.' })
  @Column('integer', { nullable: true })
  capacity: number | null;

  @Field(() => DateTimeScalar, {
    simple: true,
    nullable: true,
    description: 'Last moment to register, in UTC; null when nobody registers in the hub.',
  })
  @Column('varchar', { length: 24, nullable: true })
  registrationClosesAt: string | null;

  @Column('text', { nullable: true })
  outcomes: string | null;

  @Field(() => DateTimeScalar, { simple: true, nullable: true, description: PUBLISHED_AT_DESCRIPTION })
  @Column('varchar', { length: 24, nullable: true })
  publishedAt: string | null;

  /** Tells whether anything of it changed, what stands in other tables included. */
  @Column('varchar', { length: 22 })
  contentDigest: string;

  @Field(() => Int, { simple: true, description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { simple: true, description: 'Moment of the last change in the hub, in UTC.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const WorkshopConnection = connectionOf(() => Workshop, {
  name: 'Workshop',
  plural: 'workshops',
  feeds:
    'The agenda with this filter, as feed and as calendar. Null in all formats for lists the agenda has no filter for: what is past, and what a coordinator did not host. Ask for those with `upcoming: true`, and of a coordinator with `role: [HOST]`.',
});
