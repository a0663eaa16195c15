/** Action plans, their targets and their monitoring reports: the tables and the GraphQL types. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DecimalScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { CommitmentFrame } from '../signatory/signatory.enums.ts';

export const ActionPlanStatus = enumType(
  'ActionPlanStatus',
  'State of a plan in its assessment by the JRC. Drafts are not public.',
  {
    DRAFT: 'Not handed in; shown to nobody.',
    SUBMITTED: 'Handed in.',
    UNDER_ASSESSMENT: 'The JRC reads it.',
    ACCEPTED: 'The JRC has accepted it.',
  },
);
export type ActionPlanStatus = keyof typeof ActionPlanStatus;

@ObjectType('ActionPlan', { implements: [Node], description: 'Action plan (SEAP or SECAP) of a signatory.' })
@Directive('@key(fields: "id")')
@Entity('action_plan')
@Index('action_plan_signatory', ['signatoryId', 'submittedOn', 'id'])
export class ActionPlan {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  signatoryId: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of the document.' })
  @Column('varchar', { length: 35 })
  language: string;

  @Field(() => ActionPlanStatus, { description: 'State of the plan.' })
  @Column('varchar', { length: 20 })
  status: ActionPlanStatus;

  @Field(() => DateScalar, { nullable: true, description: 'Approved by the council; null when not stated.' })
  @Column('varchar', { length: 10, nullable: true })
  approvedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was submitted; null when not stated.' })
  @Column('varchar', { length: 10, nullable: true })
  submittedOn: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of group members that share it; null for a plan of one signatory.',
  })
  @Column('integer', { nullable: true })
  groupMemberCount: number | null;

  /** Topics, as a list. */
  @Column('varchar', { length: 200 })
  pillars: string;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  vision: string | null;

  /** EmissionQuantity, as JSON. */
  @Column('text', { nullable: true })
  baselineEmissions: string | null;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24, nullable: true })
  updatedAt: string | null;
}

@ObjectType('PlanTarget', { description: 'One target of a plan.' })
@Entity('plan_target')
export class PlanTarget {
  @PrimaryColumn('varchar', { length: 30 })
  actionPlanId: string;

  /** Place in the plan. */
  @PrimaryColumn('integer')
  position: number;

  @Field(() => CommitmentFrame, { description: 'Commitment frame of the target.' })
  @Column('varchar', { length: 30 })
  frame: CommitmentFrame;

  @Field(() => Int, { description: 'Target year.' })
  @Column('integer')
  targetYear: number;

  @Field(() => Int, { nullable: true, description: 'Base year; null when not stated.' })
  @Column('integer', { nullable: true })
  baseYear: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Reduction in percent; null when given in tonnes.' })
  @Column('varchar', { length: 45, nullable: true })
  reductionPercent: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Reduction in tonnes of CO2 equivalent per year; null when given in percent.',
  })
  @Column('varchar', { length: 45, nullable: true })
  reductionTonnes: string | null;
}

/** A file of a plan: announced for its signatory, taken by the plan when it is submitted, public from then on. */
@Entity('action_plan_document')
export class ActionPlanDocument {
  @PrimaryColumn('varchar', { length: 30 })
  actionPlanId: string;

  /** Place in the plan. */
  @PrimaryColumn('integer')
  position: number;

  @Column('varchar', { length: 30 })
  documentId: string;
}

export const MonitoringReportType = enumType('MonitoringReportType', 'What a monitoring report holds.', {
  ACTIONS_ONLY: 'Progress of actions.',
  FULL: 'Progress of actions and a monitoring inventory.',
});
export type MonitoringReportType = keyof typeof MonitoringReportType;

@ObjectType('MonitoringReport', { description: 'Progress under a plan, every second year.' })
@Directive('@key(fields: "id")')
@Entity('monitoring_report')
@Index('monitoring_report_plan', ['actionPlanId', 'submittedOn', 'id'])
export class MonitoringReport {
  @Field(() => ID, { description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  actionPlanId: string;

  @Field(() => MonitoringReportType, { description: 'Actions only, or with an inventory.' })
  @Column('varchar', { length: 20 })
  type: MonitoringReportType;

  @Field(() => DateScalar, { description: 'Day it was submitted.' })
  @Column('varchar', { length: 10 })
  submittedOn: string;

  /** EmissionQuantity, as JSON. */
  @Column('text', { nullable: true })
  emissions: string | null;

  @Field(() => Int, { description: 'Actions completed.' })
  @Column('integer')
  completed: number;

  @Field(() => Int, { description: 'Actions under way.' })
  @Column('integer')
  ongoing: number;

  @Field(() => Int, { description: 'Actions postponed.' })
  @Column('integer')
  postponed: number;

  @Field(() => Int, { description: 'Actions not begun.' })
  @Column('integer')
  notStarted: number;
}
