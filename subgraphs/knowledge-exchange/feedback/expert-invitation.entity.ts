/** An invitation of an expert: the table and the GraphQL type. Only the expert and people who may ask may read it. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../../../platform/graph/page.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { ExpertInvitationState } from './feedback.enums.ts';

@ObjectType('ExpertInvitation', {
  description: 'Invitation of a person to give feedback on a resource as an expert; the hub sends it as a letter.',
})
@Entity('expert_invitation')
@Index('expert_invitation_of_thread', ['threadId', 'createdAt', 'id'])
@Index('expert_invitation_of_person', ['personId', 'createdAt', 'id'])
export class ExpertInvitation {
  @Field(() => ID, { description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  threadId: string;

  /** Null until the subgraph coordinators reports the owner of the address. */
  @Column('varchar', { length: 30, nullable: true })
  personId: string | null;

  @Field(() => Boolean, { description: 'True if an e-mail address was named; false if a person.' })
  @Column('boolean')
  isByAddress: boolean;

  @Column('varchar', { length: 30 })
  invitedById: string;

  @Field(() => String, {
    nullable: true,
    description: 'Message of the person who invites; null if none.',
  })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => ExpertInvitationState, { description: 'State.' })
  @Column('varchar', { length: 20 })
  state: ExpertInvitationState;

  /** Body in whose name the expert writes; null if in their own. */
  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Affiliation that the expert stated when accepting; null if none.',
  })
  @Column('varchar', { length: 300, nullable: true })
  affiliation: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  @Column('varchar', { length: 24 })
  createdAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was accepted, declined or withdrawn last; null while nobody has answered.',
  })
  @Column('varchar', { length: 24, nullable: true })
  answeredAt: string | null;

  @Field(() => Int, { description: 'Number of the last change.' })
  @Column('integer')
  revision: number;
}

export const INVITATION_COLUMNS = wholeRow(ExpertInvitation, 'i');

export const ExpertInvitationConnection = connectionOf(() => ExpertInvitation, {
  name: 'ExpertInvitation',
  plural: 'invitations of experts, newest first',
});
