/** A future ending: the table and the GraphQL type. Its row is deleted when the coordinator leaves. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export const EndingStage = enumType('EndingStage', 'Stage of an ending.', {
  PROPOSED: 'One decider of the Office has proposed it; it takes effect only if the second decider confirms it.',
  DECIDED: 'It takes effect on its day.',
});
export type EndingStage = keyof typeof EndingStage;

@ObjectType('PlannedEnding', {
  description: 'A proposed ending of a participation, or one decided for a future day.',
})
@Entity('planned_ending')
@Index('planned_ending_due', ['stage', 'endsOn'])
export class PlannedEnding {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @Field(() => EndingStage, { description: 'Proposed or decided.' })
  @PrimaryColumn('varchar', { length: 20 })
  stage: EndingStage;

  @Field(() => CoordinatorStatus, {
    description: 'Status after the ending: TERMINATED by the Office, or WITHDRAWN at the request of the coordinator.',
  })
  @Column('varchar', { length: 20 })
  status: CoordinatorStatus;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the hearing of the coordinator; null for a withdrawal.',
  })
  @Column('varchar', { length: 10, nullable: true })
  heardOn: string | null;

  @Field(() => DateScalar, { description: 'First day after the participation, in UTC.' })
  @Column('varchar', { length: 10 })
  endsOn: string;

  /** The first decider; null for a withdrawal. */
  @Column('varchar', { length: 30, nullable: true })
  proposedById: string | null;

  /** The second decider, who must confirm it; null for a withdrawal. */
  @Column('varchar', { length: 30, nullable: true })
  secondDeciderId: string | null;

  @Field(() => DateTimeScalar, { description: 'When the ending was proposed or the withdrawal requested.' })
  @Column('varchar', { length: 24 })
  plannedAt: string;
}

export type PlannedEndingRow = Readonly<PlannedEnding>;

export const PLANNED_ENDING_COLUMNS = rawSql`coordinatorId, stage, status, reason, heardOn, endsOn, proposedById, secondDeciderId, plannedAt`;
