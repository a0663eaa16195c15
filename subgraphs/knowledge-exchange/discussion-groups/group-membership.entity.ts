/** Membership in a group: the table and the GraphQL type. Only the member and people of the group may read it. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { GroupRole } from '../../../covenant/rights/group-role.ts';
import { connectionOf } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('GroupMembership', {
  description:
    'Membership of a person in a group. The body in whose name the person joined never changes; a change of employer ends the membership.',
})
@Entity('group_membership')
@Index('group_membership_of_group', ['groupId', 'startsOn', 'id'])
@Index('group_membership_of_person', ['personId', 'groupId'])
@Index('group_membership_by_person', ['personId', 'startsOn', 'id'])
@Index('group_membership_of_body', ['onBehalfOfId', 'groupId', 'startsOn', 'endsOn', 'id'])
export class GroupMembership {
  @Field(() => ID, { simple: true, description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 80 })
  id: string;

  @Column('varchar', { length: 30 })
  groupId: string;

  @Column('varchar', { length: 30 })
  personId: string;

  /** Coordinator or signatory; null if the person joined in their own name. */
  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Field(() => GroupRole, { simple: true, description: 'What the member may do in the group.' })
  @Column('varchar', { length: 20, default: GroupRole.MEMBER })
  role: GroupRole;

  @Field(() => DateScalar, { simple: true, description: 'First day.' })
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'Day on which it ended; null while it lasts.',
  })
  @Column('varchar', { length: 10, nullable: true })
  endsOn: string | null;

  /** Person who ended it: the member, a moderator, or a person of the Office; null if it ended with the membership in the body. */
  @Column('varchar', { length: 30, nullable: true })
  endedById: string | null;

  /** Reason of the moderator who removed the member, or that the membership in the body ended. */
  @Column('varchar', { length: 500, nullable: true })
  endReason: string | null;

  @Field(() => Int, { simple: true, description: 'Number of the last change; send it as `expectedRevision`.' })
  @Column('integer', { default: 1 })
  revision: number;

  @Column('varchar', { length: 24, default: '1970-01-01T00:00:00.000Z' })
  updatedAt: string;
}

export const MembershipConnection = connectionOf(() => GroupMembership, {
  name: 'GroupMembership',
  plural: 'memberships in groups',
});

export const MEMBERSHIP_COLUMNS = rawSql`m.id, m.groupId, m.personId, m.onBehalfOfId, m.role, m.startsOn, m.endsOn, m.endReason, m.revision`;
