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
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('SupportAction', { implements: [Node], description: 'Something a coordinator does for signatories.' })
@Directive('@key(fields: "id")')
@Entity('support_action')
@Index('support_action_slug', ['slug'], { unique: true })
@Index('support_action_order', ['sortStart', 'id'])
@Index('support_action_category_order', ['category', 'sortStart', 'id'])
@Index('support_action_of_coordinator', ['coordinatorId', 'sortStart', 'id'])
@Index('support_action_of_coordinator_by_category', ['coordinatorId', 'category', 'sortStart', 'id'])
export class SupportAction {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
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

  /** Search text of title and description in all languages. */
  @Column('text')
  searchText: string;

  @Field(() => SupportCategory, { description: 'Group of support; its commitment follows from it.' })
  @Column('varchar', { length: 30 })
  category: SupportCategory;

  @Field(() => SupportItem, { description: 'Kind of support within the category.' })
  @Column('varchar', { length: 30 })
  item: SupportItem;

  @Field(() => SupportPhase, {
    nullable: true,
    description: "Stage of the signatories' work it helps with; null when not stated.",
  })
  @Column('varchar', { length: 20, nullable: true })
  phase: SupportPhase | null;

  @Field(() => SupportActionStatus, {
    nullable: true,
    description: 'Status. Null if the source is an old profile page, which does not state when support is given.',
  })
  @Column('varchar', { length: 20, nullable: true })
  status: SupportActionStatus | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day. Null if the source is an old profile page, which does not state since when support is given.',
  })
  @Column('varchar', { length: 10, nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day; null while the action continues or when not stated.',
  })
  @Column('varchar', { length: 10, nullable: true })
  endsOn: string | null;

  /** `startsOn` for sorting and filters by day; UNKNOWN_START when unknown. */
  @Column('varchar', { length: 10 })
  sortStart: string;

  /** Last day for filters by day. */
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

  @Field(() => FundingSource, { nullable: true, description: 'Source of the money; null when not stated.' })
  @Column('varchar', { length: 30, nullable: true })
  fundingSource: FundingSource | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Provided staff, in full-time equivalents; null when not stated.',
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
    nullable: true,
    description: 'Page that states the facts; null for an action recorded in the hub.',
  })
  @Column('varchar', { length: 500, nullable: true })
  source: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False if the hub could read only the first part of the source page, so the coordinator may give more support than the list shows. Null for an action recorded in the hub.',
  })
  @Column('boolean', { nullable: true })
  isSourceExcerptComplete: boolean | null;

  /** Columns that people have decided, as a list; imports leave them alone. */
  @Column('varchar', { length: 300, default: '' })
  decidedColumns: string;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { description: 'Moment of the last change in the hub.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const SupportActionConnection = connectionOf(() => SupportAction, {
  name: 'SupportAction',
  plural: 'support actions, latest first, those of unknown start last',
});

/** Columns of a support action read as `a`. */
export const SUPPORT_ACTION_COLUMNS = new RowColumns({
  entity: SupportAction,
  alias: 'a',
  hidden: [
    'searchText',
    'decidedColumns',
    'sortStart',
    'activeUntil',
    'budgetCents',
    'staffThousandths',
    'measuredKilograms',
  ],
  behind: {
    uri: [],
    title: ['title'],
    description: ['description'],
    topics: ['topics'],
    commitment: ['category'],
    regions: [],
    coordinator: ['coordinatorId'],
    beneficiaries: [],
    partners: [],
    budget: ['budgetAmount', 'budgetCurrency', 'budgetInEur', 'budgetRateDate'],
  },
});

export type SupportActionRow = RowOf<typeof SUPPORT_ACTION_COLUMNS, 'SupportAction'>;

/** Lists of actions: latest first, unknown start last. */
export const latestFirst = { by: rawSql`a.sortStart`, direction: 'DESC' } as const;
