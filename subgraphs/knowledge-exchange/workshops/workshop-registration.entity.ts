/** Who comes to a workshop and in whose name: the table and the GraphQL type. Shown to the person alone. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { RegistrationState } from './workshop.enums.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('WorkshopRegistration', {
  description: 'Seat of a person. In whose name is fixed when registering and becomes evidence when the person came.',
})
@Entity('workshop_registration')
@Index('workshop_registration_queue', ['workshopId', 'state', 'registeredAt', 'id'])
@Index('workshop_registration_of_person', ['personId', 'workshopId'])
@Index('workshop_registration_of_body', ['onBehalfOfId'])
export class WorkshopRegistration {
  @Field(() => ID, { simple: true, description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 80 })
  id: string;

  @Column('varchar', { length: 30 })
  workshopId: string;

  @Column('varchar', { length: 30 })
  personId: string;

  /** Coordinator or signatory; null for somebody who comes in their own name. */
  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Field(() => RegistrationState, { simple: true, description: 'Where it stands.' })
  @Column('varchar', { length: 20 })
  state: RegistrationState;

  @Field(() => DateTimeScalar, {
    simple: true,
    nullable: true,
    description: 'An offered seat is kept until then, in UTC; null when none is offered.',
  })
  @Column('varchar', { length: 24, nullable: true })
  offerEndsAt: string | null;

  @Field(() => DateTimeScalar, { simple: true, description: 'When the person registered, in UTC.' })
  @Column('varchar', { length: 24 })
  registeredAt: string;

  /** Answer of the person afterwards, 1 to 5; only the mean of several is ever shown. */
  @Column('integer', { nullable: true })
  satisfaction: number | null;
}

export const REGISTRATION_COLUMNS = rawSql`id, workshopId, personId, onBehalfOfId, state, offerEndsAt, registeredAt`;
export type RegistrationRow = Omit<WorkshopRegistration, 'satisfaction'>;
