/** A resource: the table and the GraphQL type. A column is public only where it has a @Field. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateTimeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { Publication, PUBLISHED_AT_DESCRIPTION, PublicationState } from '../publications/publication.ts';

export const ResourceKind = {
  GUIDE: 'GUIDE',
  TOOL: 'TOOL',
  METHOD: 'METHOD',
  TEMPLATE: 'TEMPLATE',
  RECORDING: 'RECORDING',
  SLIDES: 'SLIDES',
  DATASET: 'DATASET',
} as const;
export type ResourceKind = keyof typeof ResourceKind;

registerEnumType(ResourceKind, { name: 'ResourceKind', description: 'Kind of a resource.' });

@ObjectType('Resource', {
  implements: [Node, Publication],
  description: 'Guide, tool, method or material. Experts invited to it give scientific and technical feedback.',
})
@Directive('@key(fields: "id")')
@Entity('resource')
@Index('resource_slug', ['slug'], { unique: true })
@Index('resource_newest', ['state', 'sortDate', 'id'])
@Index('resource_coordinator', ['coordinatorId', 'state', 'sortDate', 'id'])
@Index('resource_workshop', ['workshopId', 'state', 'sortDate', 'id'])
export class Resource {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
  @Column('varchar', { length: 200 })
  slug: string;

  @Field(() => ResourceKind, { description: 'Kind.' })
  @Column('varchar', { length: 20 })
  kind: ResourceKind;

  /** Wordings, as JSON. */
  @Column('text')
  title: string;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  summary: string | null;

  /** Topics, as a list. */
  @Column('varchar', { length: 200 })
  topics: string;

  @Column('varchar', { length: 30, nullable: true })
  coordinatorId: string | null;

  @Column('varchar', { length: 30, nullable: true })
  workshopId: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'Web address; null if it is not on the web.' })
  @Column('varchar', { length: 500, nullable: true })
  url: string | null;

  @Field(() => UriScalar, { nullable: true, description: 'Licence; null if its author states none.' })
  @Column('varchar', { length: 500, nullable: true })
  license: string | null;

  @Field(() => PublicationState, { description: 'PUBLISHED, or ARCHIVED: no longer in lists.' })
  @Column('varchar', { length: 20 })
  state: PublicationState;

  @Field(() => DateTimeScalar, { nullable: true, description: PUBLISHED_AT_DESCRIPTION })
  @Column('varchar', { length: 24, nullable: true })
  publishedAt: string | null;

  /** `publishedAt`; empty when it is unknown. */
  @Column('varchar', { length: 24 })
  sortDate: string;

  @Field(() => Boolean, { description: 'True if it is invented to show how the hub works; its text says so too.' })
  @Column('boolean')
  isExample: boolean;

  @Field(() => Int, { description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const RESOURCE_COLUMNS = new RowColumns({
  entity: Resource,
  alias: 'r',
  hidden: ['workshopId', 'sortDate', 'updatedAt'],
  behind: {
    title: ['title'],
    feedback: [],
    feedbackRequest: [],
    feedbackOpenUntil: [],
  },
});

export type ResourceRow = RowOf<typeof RESOURCE_COLUMNS, 'Resource'>;

export const ResourceConnection = connectionOf(() => Resource, { name: 'Resource', plural: 'resources' });
