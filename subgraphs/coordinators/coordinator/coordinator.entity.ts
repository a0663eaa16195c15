/** A coordinator: the table and the GraphQL type. A column is public only where it has a @Field. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FOUND_BY_NAME_LENGTH } from '../../../platform/graph/found-by.ts';
import { Node } from '../../../platform/graph/node.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { CountryCodeScalar, DateScalar, DateTimeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { AuthorityType, CoordinatorKind, CoordinatorStatus } from './coordinator.enums.ts';

@ObjectType('Coordinator', {
  implements: [Node, CovenantBody],
  description:
    'A public authority that gives signatories guidance and technical and financial help. An organisation keeps its id and address when it is put on hold, leaves or returns.',
})
@Directive('@key(fields: "id")')
@Entity('coordinator')
@Index('coordinator_slug', ['slug'], { unique: true })
@Index('coordinator_status_name_order', ['status', 'sortName', 'id', 'foundBy'])
@Index('coordinator_status_signing_order', ['status', 'sortSigned', 'id'])
@Index('coordinator_status_signatories_order', ['status', 'sortSignatories', 'id'])
@Index('coordinator_status_population_order', ['status', 'sortPopulation', 'id'])
@Index('coordinator_status_activity_order', ['status', 'sortActivity', 'id'])
@Index('coordinator_status_report_order', ['status', 'nextReportDueOn', 'id'])
@Index('coordinator_status_update_order', ['status', 'updatedAt', 'id'])
@Index('coordinator_country_order', ['country', 'sortName', 'id'])
export class Coordinator {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
  @Directive('@shareable')
  @Column('varchar', { length: 200 })
  slug: string;

  @Field(() => String, { description: 'Official name in the original language.' })
  @Directive('@shareable')
  @Column('varchar', { length: 300 })
  name: string;

  /** Sort key of the name. */
  @Column('varchar', { length: 300 })
  sortName: string;

  /** Search text of the name. */
  @Column('varchar', { length: FOUND_BY_NAME_LENGTH, default: '' })
  foundBy: string;

  /** Names in other languages: wordings, as JSON. */
  @Column('text', { nullable: true })
  otherNames: string | null;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  about: string | null;

  @Field(() => CoordinatorKind, { description: 'Territorial or national; see `inferredFields`.' })
  @Column('varchar', { length: 20 })
  kind: CoordinatorKind;

  @Field(() => AuthorityType, { description: 'Type of public body; see `inferredFields`.' })
  @Column('varchar', { length: 40 })
  authorityType: AuthorityType;

  @Field(() => CoordinatorStatus, { description: 'Status of the membership.' })
  @Column('varchar', { length: 20 })
  status: CoordinatorStatus;

  @Field(() => CountryCodeScalar, { description: 'ISO country; see `inferredFields`.' })
  @Column('varchar', { length: 2 })
  country: string;

  /** Names of fields, as a list. */
  @Column('varchar', { length: 200 })
  inferredFields: string;

  /** Fields that people have decided, as a list; an import leaves them as they are. */
  @Column('varchar', { length: 200, default: '' })
  statedFields: string;

  /** Addresses, as a JSON list. */
  @Column('text')
  sources: string;

  /** ContactPoint, as JSON. */
  @Column('text', { nullable: true })
  contact: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Function of the political head, for instance president of the province; null when not stated.',
  })
  @Column('varchar', { length: 200, nullable: true })
  politicalHeadTitle: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'Its website; null when not stated.' })
  @Column('varchar', { length: 500, nullable: true })
  website: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number in the national register of public bodies; null when not stated.',
  })
  @Column('varchar', { length: 60, nullable: true })
  registerNumber: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of signing; null if no source states it. Open data never does; see `signingYear`.',
  })
  @Column('varchar', { length: 10, nullable: true })
  signedOn: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Year of signing as a source states it; null for most coordinators.',
  })
  @Column('integer', { nullable: true })
  signingYear: number | null;

  /** Sort key: day or year of signing; empty when unknown. */
  @Column('varchar', { length: 10 })
  sortSigned: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Number of signatories on the Covenant's site when the hub read it; null if it was not read. The links in the hub come from other sources, so `signatoryCount` differs.",
  })
  @Column('integer', { nullable: true })
  signatoriesStatedOnSite: number | null;

  /** Day of the next report; `UNKNOWN_DUE_DAY` when it cannot be known. */
  @Column('varchar', { length: 10 })
  nextReportDueOn: string;

  /** Copies of the totals that order the directory. */
  @Column('integer')
  sortSignatories: number;

  @Column('integer')
  sortPopulation: number;

  /** Day of the newest proof; empty when there is none. */
  @Column('varchar', { length: 10 })
  sortActivity: string;

  @Field(() => Int, { description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { description: 'Moment of the last change in the hub.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

/** Columns of a coordinator as a row that may be offered as an interface. */
export const COORDINATOR_COLUMNS = new RowColumns({
  entity: Coordinator,
  alias: 'c',
  hidden: ['sortName', 'foundBy', 'statedFields', 'sortSigned', 'sortSignatories', 'sortPopulation', 'sortActivity'],
  behind: {
    uri: [],
    localizedName: ['name', 'otherNames'],
    regions: [],
    logo: [],
  },
});

/** The row that `COORDINATOR_COLUMNS` selects. */
export type CoordinatorRow = RowOf<typeof COORDINATOR_COLUMNS, 'Coordinator'>;

/** Page of coordinators, the same type in all four subgraphs. */
export const CoordinatorConnection = connectionOf(() => Coordinator, {
  name: 'Coordinator',
  plural: 'coordinators, in any subgraph',
  isShared: true,
});
