/** A signatory: the table and the GraphQL type. A column is public only where it has a @Field. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { FOUND_BY_NAME_LENGTH } from '../../../platform/graph/found-by.ts';
import { Node } from '../../../platform/graph/node.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { connectionOf } from '../../../platform/graph/page.ts';
import { CountryCodeScalar, DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { AdhesionType, ProgressStatus, SignatoryStatus } from './signatory.enums.ts';

@ObjectType('Signatory', {
  implements: [Node, CovenantBody],
  description:
    'A local authority that signed the Covenant, or a group of them. Source: JRC, Global Covenant of Mayors data set, 5th release (CC BY 4.0).',
})
@Directive('@key(fields: "id")')
@Entity('signatory')
@Index('signatory_slug', ['slug'], { unique: true })
@Index('signatory_organisation_id', ['organisationId'])
@Index('signatory_name_order', ['sortName', 'id'])
@Index('signatory_status_name_order', ['status', 'sortName', 'id', 'foundBy'])
@Index('signatory_status_adhesion_order', ['status', 'adheredOn', 'id'])
@Index('signatory_status_population_order', ['status', 'sortPopulation', 'id'])
@Index('signatory_status_update_order', ['status', 'updatedAt', 'id'])
@Index('signatory_country_order', ['country', 'sortName', 'id'])
@Index('signatory_region', ['regionCode', 'sortName', 'id'])
@Index('signatory_group', ['groupId', 'sortName', 'id'])
@Index('signatory_gcom_id', ['gcomId'])
export class Signatory {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
  @Directive('@shareable')
  @Column('varchar', { length: 200 })
  slug: string;

  @Field(() => String, { description: 'Official name, a proper noun; replicated to the other subgraphs.' })
  @Directive('@shareable')
  @Column('varchar', { length: 300 })
  name: string;

  /** The name in the spelling for sorting. */
  @Column('varchar', { length: 300 })
  sortName: string;

  /** The search words of the name. */
  @Column('varchar', { length: FOUND_BY_NAME_LENGTH, default: '' })
  foundBy: string;

  @Field(() => String, { description: 'Number in MyCovenant, the reporting platform.' })
  @Column('varchar', { length: 20 })
  organisationId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Global Covenant number. It is not a key: 20 signatories have none, and two share one.',
  })
  @Column('varchar', { length: 20, nullable: true })
  gcomId: string | null;

  @Field(() => CountryCodeScalar, { description: 'ISO country, as the source states it.' })
  @Column('varchar', { length: 2 })
  country: string;

  @Column('varchar', { length: 5, nullable: true })
  regionCode: string | null;

  @Column('double', { nullable: true })
  latitude: number | null;

  @Column('double', { nullable: true })
  longitude: number | null;

  @Column('varchar', { length: 20 })
  locationQuality: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Inhabitants on the day of adhesion, not today; null if the source has none.',
  })
  @Column('integer', { nullable: true })
  populationAtAdhesion: number | null;

  /** Population for sorting; unknown ones come last. */
  @Column('integer')
  sortPopulation: number;

  @Field(() => DateScalar, { description: 'Day of adhesion: the day of the council decision.' })
  @Column('varchar', { length: 10 })
  adheredOn: string;

  @Column('boolean')
  mitigation2020: boolean;

  @Column('boolean')
  mayorsAdapt: boolean;

  @Column('boolean')
  climateEnergy2030: boolean;

  @Column('boolean')
  climateNeutrality2050: boolean;

  @Field(() => AdhesionType, { nullable: true, description: 'Alone or in a group; null if the source is unreadable.' })
  @Column('varchar', { length: 20, nullable: true })
  adhesionType: AdhesionType | null;

  @Field(() => SignatoryStatus, { description: 'Status of the membership: published or on hold.' })
  @Column('varchar', { length: 20 })
  status: SignatoryStatus;

  @Field(() => ProgressStatus, {
    nullable: true,
    description: 'Progress, independent of the status; null if no source states whether a plan was submitted.',
  })
  @Column('varchar', { length: 30, nullable: true })
  progress: ProgressStatus | null;

  @Field(() => Boolean, {
    description: 'False for the coordinating entity of an option 1 group and for members of an option 2 group.',
  })
  @Column('boolean')
  actionPlanExpected: boolean;

  @Field(() => Boolean, { description: "True: a group's own entry." })
  @Column('boolean')
  isGroup: boolean;

  /** The group's own entry, if the data has one; 190 references of the fifth release have none. */
  @Column('varchar', { length: 30, nullable: true })
  groupId: string | null;

  @Column('varchar', { length: 20, nullable: true })
  groupOrganisationId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of its group, also when the group has no entry of its own; null outside groups.',
  })
  @Column('varchar', { length: 300, nullable: true })
  groupName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Supporter (association, agency, NGO) as the source names it; null if it names none.',
  })
  @Column('varchar', { length: 300, nullable: true })
  supporterName: string | null;

  /** List of the columns that people have decided; imports do not change them. Null if there are none. */
  @Column('varchar', { length: 500, nullable: true })
  keptColumns: string | null;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { description: 'Moment of the last change in the hub.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

/** The same type in all four subgraphs. */
export const SignatoryConnection = connectionOf(() => Signatory, {
  name: 'Signatory',
  plural: 'signatories, in any subgraph',
  isShared: true,
});

/** Columns of a signatory as a row that may be offered as an interface. */
export const SIGNATORY_COLUMNS = new RowColumns({
  entity: Signatory,
  alias: 's',
  hidden: ['sortName', 'foundBy', 'sortPopulation', 'groupOrganisationId', 'keptColumns'],
  behind: {
    location: ['latitude', 'longitude', 'locationQuality'],
    commitments: ['mitigation2020', 'mayorsAdapt', 'climateEnergy2030', 'climateNeutrality2050'],
    region: ['regionCode'],
    group: ['groupId'],
    groupMembers: [],
    supportLinks: [],
    actionPlans: [],
    nextReportDueOn: ['adheredOn', 'actionPlanExpected', 'progress'],
    history: [],
  },
});

/** The row that `SIGNATORY_COLUMNS` selects. */
export type SignatoryRow = RowOf<typeof SIGNATORY_COLUMNS, 'Signatory'>;
