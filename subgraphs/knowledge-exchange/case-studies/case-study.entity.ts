/** A case study: the table and the GraphQL type. A column is public only if it has a @Field. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DateTimeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { Publication, PUBLISHED_AT_DESCRIPTION, PublicationState } from '../publications/publication.ts';

@ObjectType('CaseStudy', {
  implements: [Node, Publication],
  description: 'Experience described in fixed sections (formerly called Benchmark of Excellence).',
})
@Directive('@key(fields: "id")')
@Entity('case_study')
@Index('case_study_slug', ['slug'], { unique: true })
@Index('case_study_newest', ['state', 'sortDate', 'id'])
@Index('case_study_workshop', ['workshopId', 'state', 'sortDate', 'id'])
export class CaseStudy {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
  @Column('varchar', { length: 200 })
  slug: string;

  /** Wordings, as JSON. */
  @Column('text')
  title: string;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  summary: string | null;

  @Field(() => PublicationState, { description: 'PUBLISHED, or ARCHIVED: no longer in lists.' })
  @Column('varchar', { length: 20 })
  state: PublicationState;

  @Field(() => DateTimeScalar, { nullable: true, description: PUBLISHED_AT_DESCRIPTION })
  @Column('varchar', { length: 24, nullable: true })
  publishedAt: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null when not stated.' })
  @Column('varchar', { length: 10, nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null when not stated or while it continues.' })
  @Column('varchar', { length: 10, nullable: true })
  endsOn: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Year that the source states instead of a day; null if it states none.',
  })
  @Column('integer', { nullable: true })
  year: number | null;

  /** The order "newest first": the most exact of the days and years above, as text; empty if there is none. */
  @Column('varchar', { length: 24 })
  sortDate: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which its authors last confirmed that it is still valid; null if they never did.',
  })
  @Column('varchar', { length: 10, nullable: true })
  lastConfirmedOn: string | null;

  @Field(() => UriScalar, {
    nullable: true,
    description: 'Licence of text and pictures; null if the source states none.',
  })
  @Column('varchar', { length: 500, nullable: true })
  license: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'Source page; null for one written in the hub.' })
  @Column('varchar', { length: 500, nullable: true })
  source: string | null;

  @Field(() => Boolean, { description: 'True if it is invented to show how the hub works; its text says so too.' })
  @Column('boolean')
  isExample: boolean;

  /** Topics, as a list. */
  @Column('varchar', { length: 200 })
  topics: string;

  /** Codes of units, as a list. */
  @Column('varchar', { length: 200 })
  regions: string;

  /** Languages of the title, as a list. */
  @Column('varchar', { length: 300 })
  languages: string;

  /** Ids of people, as a list. */
  @Column('varchar', { length: 400 })
  authorIds: string;

  /** Location, as JSON. */
  @Column('text', { nullable: true })
  location: string | null;

  /** Money, as JSON. */
  @Column('text', { nullable: true })
  cost: string | null;

  /** Names of funding sources, as JSON. */
  @Column('text', { nullable: true })
  funding: string | null;

  /** EmissionQuantity, as JSON. */
  @Column('text', { nullable: true })
  emissionsSaved: string | null;

  /** Kilograms of CO2 equivalent per year, exact, so that databases can compare them. */
  @Column('bigint', { nullable: true })
  emissionsKilograms: string | null;

  @Column('varchar', { length: 30, nullable: true })
  workshopId: string | null;

  @Field(() => Int, { description: 'Number of coordinators that replicated it, tried to or plan to.' })
  @Column('integer')
  replicationCount: number;

  /** Search text of all titles and summaries. */
  @Column('text')
  searchText: string;

  /** Digest of the whole content, including sections and links; shows whether anything changed. */
  @Column('varchar', { length: 22 })
  contentDigest: string;

  @Field(() => Int, { description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { description: 'Moment of the last change in the hub, in UTC.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

/** Columns of `case_study c`. Its rows can resolve to a Node or a Publication. */
export const CASE_STUDY_COLUMNS = new RowColumns({
  entity: CaseStudy,
  alias: 'c',
  hidden: ['sortDate', 'languages', 'emissionsKilograms', 'searchText', 'contentDigest'],
  behind: {
    uri: [],
    title: ['title'],
    summary: ['summary'],
    topics: ['topics'],
    coordinators: [],
    signatories: [],
  },
});

export type CaseStudyRow = RowOf<typeof CASE_STUDY_COLUMNS, 'CaseStudy'>;

export const CaseStudyConnection = connectionOf(() => CaseStudy, {
  name: 'CaseStudy',
  plural: 'case studies',
  feeds: 'The same list as a feed; the calendar format is null.',
});
