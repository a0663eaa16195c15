/** The inputs of action plans and monitoring reports. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { EmissionInput } from '../../../covenant/evidence/emission.input.ts';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { DateScalar, DecimalScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { TextInput } from '../../../platform/acts/text-input.ts';
import { MonitoringReportType } from './action-plan.entity.ts';
import { CommitmentFrame } from '../signatory/signatory.enums.ts';

@InputType('PlanTargetInput', { description: 'One target: a reduction either in percent or in tonnes.' })
export class PlanTargetInput {
  @Field(() => CommitmentFrame, { description: 'Commitment frame of the target.' })
  frame: CommitmentFrame;

  @Field(() => Int, { description: 'Target year, 2009 to 2100.' })
  targetYear: number;

  @Field(() => Int, { nullable: true, description: 'Base year, from 1970 and before the target year.' })
  baseYear?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Reduction in percent, more than 0 and at most 100, with at most two decimals.',
  })
  reductionPercent?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Reduction in tonnes of CO2 equivalent per year, not negative, with at most three decimals.',
  })
  reductionTonnes?: string | null;
}

@InputType('ActionPlanInput', { description: 'Facts of a plan.' })
export class ActionPlanInput {
  @Field(() => LanguageCodeScalar, { description: 'Language of the document.' })
  language: string;

  @Field(() => DateScalar, { description: 'Day on which the council approved it, from 2008 until today.' })
  approvedOn: string;

  @Field(() => [Topic], { description: 'What the plan covers, at least one.' })
  pillars: Topic[];

  @Field(() => [TextInput], {
    nullable: true,
    description: 'Vision and strategy, at most 10,000 characters in each language.',
  })
  vision?: TextInput[] | null;

  @Field(() => EmissionInput, { nullable: true, description: 'Baseline inventory, measured or estimated.' })
  baselineEmissions?: EmissionInput | null;

  @Field(() => [PlanTargetInput], { description: 'Targets, at most 10.' })
  targets: PlanTargetInput[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of uploaded files, at most 10 PDF: announced with `prepareActionPlanUpload`, then sent.',
  })
  documentIds?: string[] | null;
}

@InputType('MonitoringReportInput', { description: 'Counts of actions and, in a full report, the inventory.' })
export class MonitoringReportInput {
  @Field(() => MonitoringReportType, { description: 'Actions only, or with an inventory.' })
  type: MonitoringReportType;

  @Field(() => EmissionInput, {
    nullable: true,
    description: 'Monitoring inventory: required in a full report, refused in a report of actions only.',
  })
  emissions?: EmissionInput | null;

  @Field(() => Int, { description: 'Actions completed, 0 to 10,000.' })
  completed: number;

  @Field(() => Int, { description: 'Actions under way, 0 to 10,000.' })
  ongoing: number;

  @Field(() => Int, { description: 'Actions postponed, 0 to 10,000.' })
  postponed: number;

  @Field(() => Int, { description: 'Actions not begun, 0 to 10,000.' })
  notStarted: number;
}
