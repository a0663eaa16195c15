/**
 * A discussion group: the table and the GraphQL type. Not everybody may read every group: read groups through
 * group-visibility.ts only.
 */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { GroupVisibility } from '../visibility/group-visibility.ts';
import { GroupJoining, GroupScope, GroupState } from './discussion-group.enums.ts';

@ObjectType('DiscussionGroup', {
  implements: [Node],
  description:
    'Dedicated discussion group. People join it in the name of a body or in their own; those of a coordinator on hold keep reading and do nothing else.',
})
@Directive('@key(fields: "id")')
@Entity('discussion_group')
@Index('discussion_group_slug', ['slug'], { unique: true })
@Index('discussion_group_name_order', ['sortName', 'id'])
export class DiscussionGroup {
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { simple: true, description: 'Last part of its page address; never changes.' })
  @Column('varchar', { length: 200 })
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  purpose: string;

  /** Name in the first language, in the spelling that orders. */
  @Column('varchar', { length: 300 })
  sortName: string;

  /** What all wordings of name and purpose are found by. */
  @Column('text')
  foundBy: string;

  @Field(() => GroupScope, { simple: true, description: 'How far it reaches.' })
  @Column('varchar', { length: 20 })
  scope: GroupScope;

  @Field(() => GroupVisibility, { simple: true, description: 'Who may read it.' })
  @Column('varchar', { length: 20 })
  visibility: GroupVisibility;

  @Field(() => GroupState, { simple: true, description: 'Whether it goes on.' })
  @Column('varchar', { length: 20 })
  state: GroupState;

  @Field(() => GroupJoining, { simple: true, description: 'How people come into it.' })
  @Column('varchar', { length: 20, default: GroupJoining.AT_ONCE })
  joining: GroupJoining;

  /** Coordinator it was opened for; null for the Office and example content. */
  @Column('varchar', { length: 30, nullable: true })
  openedForId: string | null;

  @Field(() => DateTimeScalar, { simple: true, description: 'When it was opened.' })
  @Column('varchar', { length: 24, default: '1970-01-01T00:00:00.000Z' })
  createdAt: string;

  @Column('varchar', { length: 300 })
  topics: string;

  @Column('varchar', { length: 300 })
  languages: string;

  @Field(() => Boolean, {
    simple: true,
    description: 'True: example content for trying out the hub; its text says so too. It is no fact about anybody.',
  })
  @Column('boolean')
  isExample: boolean;

  /** Tells whether anything of it changed, what stands in other tables included. */
  @Column('varchar', { length: 22 })
  contentDigest: string;

  @Field(() => Int, { simple: true, description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

/** A unit a group is about, and every unit above it, so that "this unit or any below it" is one equal sign. */
@Entity('discussion_group_region')
@Index('discussion_group_region_unit', ['regionCode', 'groupId'])
export class DiscussionGroupRegion {
  @PrimaryColumn('varchar', { length: 30 })
  groupId: string;

  @PrimaryColumn('varchar', { length: 5 })
  regionCode: string;

  /** False: a unit above the one that was named. */
  @Column('boolean')
  isNamed: boolean;
}

export const GROUP_COLUMNS = new RowColumns({
  entity: DiscussionGroup,
  alias: 'g',
  hidden: ['sortName', 'foundBy', 'contentDigest', 'updatedAt'],
  behind: {
    name: ['name'],
    purpose: ['purpose'],
    topics: ['topics'],
    regions: [],
    threads: [],
    coordinators: [],
    memberCount: [],
    moderators: [],
    viewerMembership: [],
    viewerJoinRequest: [],
    members: [],
    joinRequests: [],
    invitations: [],
    history: [],
  },
});

export type GroupRow = RowOf<typeof GROUP_COLUMNS, 'DiscussionGroup'>;

export const GroupConnection = connectionOf(() => DiscussionGroup, { name: 'Group', plural: 'groups' });
