/** A support action: the table and the GraphQL type. A column is public only where it has a @Field. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DateTimeScalar, DecimalScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import {
  FundingSource,
  SupportActionStatus,
  SupportCategory,
  SupportItem,
  SupportPhase,
} from './support-action.enums.ts';

@ObjectType('SupportAction', { implements: [Node], description: 'Something a coordinator does for signatories.' })
@Directive('@key(fields: "id")')
@Entity('support_action')
@Index('support_action_slug', ['slug'], { unique: true })
@Index('support_action_order', ['sortStart', 'id'])
@Index('support_action_category_order', ['category', 'sortStart', 'id'])
@Index('support_action_of_coordinator', ['coordinatorId', 'sortStart', 'id'])
@Index('support_action_of_coordinator_by_category', ['coordinatorId', 'category', 'sortStart', 'id'])
export class SupportAction {
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { simple: true, description: 'Last part of its page address; never changes.' })
  @Column('varchar', { length: 200 })
  slug: string;

  @Column('varchar', { length: 30 })
  coordinatorId: string;

  /** Wordings, as JSON. */
  @Column('text')
  title: string;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  description: string | null;

  /** What title and description of all languages are found by. */
  @Column('text')
  searchText: string;

  @Field(() => SupportCategory, { simple: true, description: 'Group of support; its commitment follows from it.' })
  @Column('varchar', { length: 30 })
  category: SupportCategory;

  @Field(() => SupportItem, { simple: true, description: 'Kind of support within the category.' })
  @Column('varchar', { length: 30 })
  item: SupportItem;

  @Field(() => SupportPhase, {
    simple: true,
    nullable: true,
    description: "Stage of the signatories' work it helps with; null when not stated.",
  })
  @Column('varchar', { length: 20, nullable: true })
  phase: SupportPhase | null;

  @Field(() => SupportActionStatus, {
    simple: true,
    nullable: true,
    description:
      'Where it stands. Null where the source is an old profile page: it says that support is given, not when.',
  })
  @Column('varchar', { length: 20, nullable: true })
  status: SupportActionStatus | null;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description:
      'First day. Null where the source is an old profile page: it says that support is given, not since when.',
  })
  @Column('varchar', { length: 10, nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'Last day; null while it goes on, and where nobody stated it.',
  })
  @Column('varchar', { length: 10, nullable: true })
  endsOn: string | null;

  /** `startsOn` for the order of lists and questions about a day; UNKNOWN_START when unknown. */
  @Column('varchar', { length: 10 })
  sortStart: string;

  /** Last day for questions about a day. */
  @Column('varchar', { length: 10 })
  activeUntil: string;

  /** Language codes, as a list. */
  @Column('varchar', { length: 400 })
  languages: string;

  /** Topics, as a list. */
  @Column('varchar', { length: 200 })
  topics: string;

  @Column('varchar', { length: 45, nullable: true })
  budgetAmount: string | null;

  @Column('varchar', { length: 3, nullable: true })
  budgetCurrency: string | null;

  @Column('varchar', { length: 45, nullable: true })
  budgetInEur: string | null;

  @Column('varchar', { length: 10, nullable: true })
  budgetRateDate: string | null;

  /** `budgetInEur` for sums and comparisons. */
  @Column('bigint', { nullable: true })
  budgetCents: number | null;

  @Field(() => FundingSource, {
    simple: true,
    nullable: true,
    description: 'Where the money comes from; null when not stated.',
  })
  @Column('varchar', { length: 30, nullable: true })
  fundingSource: FundingSource | null;

  @Field(() => DecimalScalar, {
    simple: true,
    nullable: true,
    description: 'Staff given, in full-time equivalents; null when not stated.',
  })
  @Column('varchar', { length: 45, nullable: true })
  staffFte: string | null;

  /** `staffFte` for sums, in thousandths. */
  @Column('bigint', { nullable: true })
  staffThousandths: number | null;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  outcome: string | null;

  /** EmissionQuantity, as JSON. */
  @Column('text', { nullable: true })
  emissionsSaved: string | null;

  /** Measured reduction for sums, in kilograms per year; null for an estimate or a target. */
  @Column('bigint', { nullable: true })
  measuredKilograms: number | null;

  /** Addresses, as JSON. */
  @Column('text')
  links: string;

  @Field(() => UriScalar, {
    simple: true,
    nullable: true,
    description: 'Page from which the facts were read; null for an action recorded in the hub.',
  })
  @Column('varchar', { length: 500, nullable: true })
  source: string | null;

  @Field(() => Boolean, {
    simple: true,
    nullable: true,
    description:
      'False: only the first part of the source page could be read, so the coordinator may give more support than is listed. Null for an action recorded in the hub.',
  })
  @Column('boolean', { nullable: true })
  isSourceExcerptComplete: boolean | null;

  /** Columns that people have decided, as a list; an import leaves them as they are. */
  @Column('varchar', { length: 300, default: '' })
  decidedColumns: string;

  @Field(() => Int, { simple: true, description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { simple: true, description: 'Moment of the last change in the hub.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const SupportActionConnection = connectionOf(() => SupportAction, {
  name: 'SupportAction',
  plural: 'support actions, latest first, those of unknown start last',
});
