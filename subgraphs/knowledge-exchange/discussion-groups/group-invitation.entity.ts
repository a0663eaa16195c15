/** An invitation into a group: the table and the GraphQL type. Only the person and moderators may read it. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../../../platform/graph/page.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import type { GroupInvitationState } from './discussion-group.enums.ts';

@ObjectType('GroupInvitation', {
  description: 'Invitation of a person into a group by a moderator; the hub sends it as a letter.',
})
@Entity('group_invitation')
@Index('group_invitation_of_group', ['groupId', 'createdAt', 'id'])
@Index('group_invitation_of_person', ['personId', 'createdAt', 'id'])
@Index('group_invitation_by_person', ['invitedById', 'createdAt'])
@Index('group_invitation_of_body', ['onBehalfOfId', 'createdAt'])
export class GroupInvitation {
  @Field(() => ID, { simple: true, description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  groupId: string;

  /** Null until the subgraph coordinators reports the owner of the address. */
  @Column('varchar', { length: 30, nullable: true })
  personId: string | null;

  @Field(() => Boolean, {
    simple: true,
    description: 'True if the moderator named an e-mail address; false if a person.',
  })
  @Column('boolean')
  isByAddress: boolean;

  @Column('varchar', { length: 30 })
  invitedById: string;

  /** Body of the person who invites; null for the Office and for a person in their own name. */
  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Field(() => String, { simple: true, nullable: true, description: 'Message of the moderator who invites.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Column('varchar', { length: 20 })
  state: GroupInvitationState;

  @Field(() => DateTimeScalar, { simple: true, description: 'Last moment to accept it.' })
  @Column('varchar', { length: 24 })
  until: string;

  @Field(() => DateTimeScalar, { simple: true, description: 'When it was sent.' })
  @Column('varchar', { length: 24 })
  createdAt: string;

  @Field(() => Int, { simple: true, description: 'Number of the last change.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const INVITATION_COLUMNS = wholeRow(GroupInvitation, 'i', ['updatedAt', 'onBehalfOfId']);

export const InvitationConnection = connectionOf(() => GroupInvitation, {
  name: 'GroupInvitation',
  plural: 'invitations into groups',
});

/** An open invitation whose time is over counts as expired; no duty writes that state. */
export function stateOfInvitation({ state, until }: Pick<GroupInvitation, 'state' | 'until'>): GroupInvitationState {
  return state === 'OPEN' && until < new Date().toISOString() ? 'EXPIRED' : state;
}
