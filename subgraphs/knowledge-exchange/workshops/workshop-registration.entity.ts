/** A registration for a workshop: the table and the GraphQL type. Only the registered person can read it. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { RegistrationState } from './workshop.enums.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('WorkshopRegistration', {
  description:
    'Registration of a person. The body in whose name the person registers is fixed and gains evidence if the person attends.',
})
@Entity('workshop_registration')
@Index('workshop_registration_queue', ['workshopId', 'state', 'registeredAt', 'id'])
@Index('workshop_registration_of_person', ['personId', 'workshopId'])
@Index('workshop_registration_of_body', ['onBehalfOfId'])
export class WorkshopRegistration {
  @Field(() => ID, { description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 80 })
  id: string;

  @Column('varchar', { length: 30 })
  workshopId: string;

  @Column('varchar', { length: 30 })
  personId: string;

  /** Coordinator or signatory; null for a person who registered in their own name. */
  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Field(() => RegistrationState, { description: 'State of the registration.' })
  @Column('varchar', { length: 20 })
  state: RegistrationState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Moment until which the offered seat is reserved, in UTC; null if no seat is offered.',
  })
  @Column('varchar', { length: 24, nullable: true })
  offerEndsAt: string | null;

  @Field(() => DateTimeScalar, { description: 'Moment at which the person registered, in UTC.' })
  @Column('varchar', { length: 24 })
  registeredAt: string;

  /** Rating by the person after the workshop, 1 to 5; the API shows only the mean of several ratings. */
  @Column('integer', { nullable: true })
  satisfaction: number | null;
}

export const REGISTRATION_COLUMNS = rawSql`id, workshopId, personId, onBehalfOfId, state, offerEndsAt, registeredAt`;
export type RegistrationRow = Omit<WorkshopRegistration, 'satisfaction'>;
