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
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { simple: true, description: 'Last part of its page address; never changes.' })
  @Directive('@shareable')
  @Column('varchar', { length: 200 })
  slug: string;

  @Field(() => String, {
    simple: true,
    description: 'Official name, a proper noun; replicated to the other subgraphs.',
  })
  @Directive('@shareable')
  @Column('varchar', { length: 300 })
  name: string;

  /** Name in the spelling that orders. */
  @Column('varchar', { length: 300 })
  sortName: string;

  /** What the name is found by. */
  @Column('varchar', { length: FOUND_BY_NAME_LENGTH, default: '' })
  foundBy: string;

  @Field(() => String, { simple: true, description: 'Number in MyCovenant, the reporting platform.' })
  @Column('varchar', { length: 20 })
  organisationId: string;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Global Covenant number. Null for 20 signatories and one number stands for two, hence it is no key.',
  })
  @Column('varchar', { length: 20, nullable: true })
  gcomId: string | null;

  @Field(() => CountryCodeScalar, { simple: true, description: 'ISO country, as the source states it.' })
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
    simple: true,
    nullable: true,
    description: 'Inhabitants on the day of adhesion, not today; null where the source has none.',
  })
  @Column('integer', { nullable: true })
  populationAtAdhesion: number | null;

  /** Population for the order; unknown ones come last. */
  @Column('integer')
  sortPopulation: number;

  @Field(() => DateScalar, { simple: true, description: 'Day of adhesion: the day of the council decision.' })
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

  @Field(() => AdhesionType, {
    simple: true,
    nullable: true,
    description: 'Alone or in a group; null where the source is unreadable.',
  })
  @Column('varchar', { length: 20, nullable: true })
  adhesionType: AdhesionType | null;

  @Field(() => SignatoryStatus, { simple: true, description: 'Published or on hold: membership.' })
  @Column('varchar', { length: 20 })
  status: SignatoryStatus;

  @Field(() => ProgressStatus, {
    simple: true,
    nullable: true,
    description: 'How far along, independent of status; null while no source says whether a plan was handed in.',
  })
  @Column('varchar', { length: 30, nullable: true })
  progress: ProgressStatus | null;

  @Field(() => Boolean, {
    simple: true,
    description: 'False for the coordinating entity of an option 1 group and for members of an option 2 group.',
  })
  @Column('boolean')
  actionPlanExpected: boolean;

  @Field(() => Boolean, { simple: true, description: "True: a group's own entry." })
  @Column('boolean')
  isGroup: boolean;

  /** The group's own entry, when it is in the data; 190 references of the fifth release point nowhere. */
  @Column('varchar', { length: 30, nullable: true })
  groupId: string | null;

  @Column('varchar', { length: 20, nullable: true })
  groupOrganisationId: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Name of its group, also when the group has no entry of its own; null outside groups.',
  })
  @Column('varchar', { length: 300, nullable: true })
  groupName: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Supporter (association, agency, NGO) as the source names it; null where it names none.',
  })
  @Column('varchar', { length: 300, nullable: true })
  supporterName: string | null;

  /** Columns that people have decided, as a list; an import leaves them as they are. Null where nobody has yet. */
  @Column('varchar', { length: 500, nullable: true })
  keptColumns: string | null;

  @Field(() => Int, { simple: true, description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { simple: true, description: 'Moment of the last change in the hub.' })
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

/** A signatory as it is read: what `SIGNATORY_COLUMNS` selects. */
export type SignatoryRow = RowOf<typeof SIGNATORY_COLUMNS, 'Signatory'>;
