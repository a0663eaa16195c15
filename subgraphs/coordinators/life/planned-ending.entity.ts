/** An ending that has not come yet: the table and the GraphQL type. Gone on the day the coordinator has left. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export const EndingStage = enumType('EndingStage', 'How far an ending has come.', {
  PROPOSED: 'By one decider of the Office; without the second decider it never takes effect.',
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

  @Field(() => EndingStage, { simple: true, description: 'Proposed or decided.' })
  @PrimaryColumn('varchar', { length: 20 })
  stage: EndingStage;

  @Field(() => CoordinatorStatus, {
    simple: true,
    description: 'Status after the ending: TERMINATED by the Office, or WITHDRAWN at the request of the coordinator.',
  })
  @Column('varchar', { length: 20 })
  status: CoordinatorStatus;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'Day of the hearing of the coordinator; null for a withdrawal.',
  })
  @Column('varchar', { length: 10, nullable: true })
  heardOn: string | null;

  @Field(() => DateScalar, {
    simple: true,
    description: 'First day after the participation, in UTC.',
  })
  @Column('varchar', { length: 10 })
  endsOn: string;

  /** The first decider; null for a wish of its own. */
  @Column('varchar', { length: 30, nullable: true })
  proposedById: string | null;

  /** Who alone can confirm it; null for a wish of its own. */
  @Column('varchar', { length: 30, nullable: true })
  secondDeciderId: string | null;

  @Field(() => DateTimeScalar, {
    simple: true,
    description: 'When the ending was proposed or the withdrawal requested.',
  })
  @Column('varchar', { length: 24 })
  plannedAt: string;
}

export type PlannedEndingRow = Readonly<PlannedEnding>;

export const PLANNED_ENDING_COLUMNS = rawSql`coordinatorId, stage, status, reason, heardOn, endsOn, proposedById, secondDeciderId, plannedAt`;
