/** A request to join a group: the table and the GraphQL type. Only the person and moderators may read it. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../../../platform/graph/page.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { GroupRequestState } from './discussion-group.enums.ts';

@ObjectType('GroupJoinRequest', {
  description: 'Request of a person to join a group, in the name of a body or in their own.',
})
@Entity('group_join_request')
@Index('group_join_request_queue', ['groupId', 'state', 'createdAt', 'id'])
@Index('group_join_request_of_person', ['personId', 'createdAt', 'id'])
export class GroupJoinRequest {
  @Field(() => ID, { simple: true, description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  groupId: string;

  @Column('varchar', { length: 30 })
  personId: string;

  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Field(() => String, { simple: true, nullable: true, description: 'Message of the person to the moderators.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => GroupRequestState, { simple: true, description: 'State.' })
  @Column('varchar', { length: 20 })
  state: GroupRequestState;

  @Field(() => String, { simple: true, nullable: true, description: 'Reason for a refusal; null otherwise.' })
  @Column('varchar', { length: 500, nullable: true })
  reason: string | null;

  @Field(() => DateTimeScalar, { simple: true, description: 'When it was sent.' })
  @Column('varchar', { length: 24 })
  createdAt: string;

  @Field(() => DateTimeScalar, { simple: true, nullable: true, description: 'When it was decided or withdrawn.' })
  @Column('varchar', { length: 24, nullable: true })
  decidedAt: string | null;

  @Column('varchar', { length: 30, nullable: true })
  decidedById: string | null;

  @Field(() => Int, { simple: true, description: 'Number of the last change; send it as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export const REQUEST_COLUMNS = wholeRow(GroupJoinRequest, 'r', ['updatedAt', 'decidedById']);

export const JoinRequestConnection = connectionOf(() => GroupJoinRequest, {
  name: 'GroupJoinRequest',
  plural: 'requests to join groups',
});
