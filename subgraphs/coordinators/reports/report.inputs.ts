/** What is sent about a report: its sections and the arguments of its steps. */
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { PageArguments } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { TextInput } from '../../../platform/acts/text-input.ts';
import { ReportState } from './report.steps.ts';

@ArgsType()
export class StartReportArguments {
  @Field(() => String, { description: 'Sent again with the same key, nothing new is made.' })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Whose report.' })
  coordinatorId: string;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Last day of the period; not after today, at most 36 months in all.' })
  endsOn: string;
}

@InputType('ReportSectionInput', { description: 'One section. What is left out of it stays as it is.' })
export class ReportSectionInput {
  @Field(() => CommitmentCode, { description: 'The commitment it is about.' })
  commitment: CommitmentCode;

  @Field(() => [TextInput], {
    nullable: true,
    description: "In the author's words, at most 10,000 characters per language; an empty list takes them out.",
  })
  narrative?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: 'What stood in the way, at most 10,000 characters per language; an empty list takes it out.',
  })
  barriers?: TextInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Proofs named, at most 50 ids of the hub.' })
  evidenceIds?: string[] | null;
}

@ArgsType()
export class ReportArguments {
  @Field(() => ID, { description: 'The report.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;
}

@ArgsType()
export class WriteReportArguments extends ReportArguments {
  @Field(() => [ReportSectionInput], {
    defaultValue: [],
    description: 'Sections to write, each commitment once; those left out stay.',
  })
  sections: ReportSectionInput[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'All documents of the report from now on, at most 10, each announced by `prepareCoordinatorUpload` and sent; left out they stay.',
  })
  documentIds?: string[] | null;
}

@ArgsType()
export class DecideReportArguments extends ReportArguments {
  @Field(() => Boolean, { description: 'True: accepted, and public from now on. False: back to its authors.' })
  accept: boolean;

  @Field(() => [String], {
    description: 'At most 20 notes of at most 2,000 characters for its authors; at least one when it goes back.',
  })
  notes: string[];
}

@ArgsType()
export class ReportsArguments extends PageArguments {
  @Field(() => [ReportState], { nullable: true, description: 'In these states; SUBMITTED when left out.' })
  state?: ReportState[] | null;
}
