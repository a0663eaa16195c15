/**
 * A discussion group: the table and the GraphQL type. Some groups are not public: read them only with the conditions of
 * group-visibility.ts.
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
    'Discussion group. People join it in the name of a body or in their own. People of a coordinator on hold can only read.',
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

  /** Name in the first language, in its sortable form. */
  @Column('varchar', { length: 300 })
  sortName: string;

  /** Search form of all wordings of name and purpose. */
  @Column('text')
  foundBy: string;

  @Field(() => GroupScope, { simple: true, description: 'How far it reaches.' })
  @Column('varchar', { length: 20 })
  scope: GroupScope;

  @Field(() => GroupVisibility, { simple: true, description: 'Who may read it.' })
  @Column('varchar', { length: 20 })
  visibility: GroupVisibility;

  @Field(() => GroupState, { simple: true, description: 'State: open, closed or archived.' })
  @Column('varchar', { length: 20 })
  state: GroupState;

  @Field(() => GroupJoining, { simple: true, description: 'How people join it.' })
  @Column('varchar', { length: 20, default: GroupJoining.AT_ONCE })
  joining: GroupJoining;

  /** Coordinator for which it was opened; null for the Office and example content. */
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
    description: 'True if it is invented to show how the hub works; its text says so too.',
  })
  @Column('boolean')
  isExample: boolean;

  /** Digest of the group, including its rows in other tables; it differs when any of them changed. */
  @Column('varchar', { length: 22 })
  contentDigest: string;

  @Field(() => Int, { simple: true, description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

/** A unit that a group is about, or a unit above it; so a filter on "this unit or any below it" is one equality. */
@Entity('discussion_group_region')
@Index('discussion_group_region_unit', ['regionCode', 'groupId'])
export class DiscussionGroupRegion {
  @PrimaryColumn('varchar', { length: 30 })
  groupId: string;

  @PrimaryColumn('varchar', { length: 5 })
  regionCode: string;

  /** 0 for a unit above the named one. */
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
