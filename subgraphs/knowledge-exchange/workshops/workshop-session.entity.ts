/** The program of a workshop: the tables and the GraphQL type. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../../platform/graph/scalars.ts';

@ObjectType('WorkshopSession', { description: 'Session of a workshop program.' })
@Entity('workshop_session')
@Index('workshop_session_program', ['workshopId', 'startsAt', 'id'])
export class WorkshopSession {
  @Field(() => ID, { description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 40 })
  id: string;

  @Column('varchar', { length: 30 })
  workshopId: string;

  @Column('text')
  title: string;

  @Field(() => DateTimeScalar, { description: 'Start, in UTC; the `timeZone` of the workshop gives the local time.' })
  @Column('varchar', { length: 24 })
  startsAt: string;

  @Field(() => DateTimeScalar, { description: 'End, in UTC.' })
  @Column('varchar', { length: 24 })
  endsAt: string;
}

/** A speaker and the body in whose name the person spoke. */
@Entity('workshop_speaker')
export class WorkshopSpeaker {
  @PrimaryColumn('varchar', { length: 40 })
  sessionId: string;

  @PrimaryColumn('varchar', { length: 30 })
  personId: string;

  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Column('integer')
  position: number;
}
