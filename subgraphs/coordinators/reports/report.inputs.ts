/** Inputs of existing reports: the report and its sections. */
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { TextInput } from '../../../platform/acts/text-input.ts';

@InputType('ReportSectionInput', { description: 'One section. Omitted fields do not change.' })
export class ReportSectionInput {
  @Field(() => CommitmentCode, { description: 'The commitment of the section.' })
  commitment: CommitmentCode;

  @Field(() => [TextInput], {
    nullable: true,
    description: 'Text of the author, at most 10,000 characters per language; an empty list removes it.',
  })
  narrative?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: 'Obstacles, at most 10,000 characters per language; an empty list removes them.',
  })
  barriers?: TextInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of proofs in the hub, at most 50.' })
  evidenceIds?: string[] | null;
}

@ArgsType()
export class ReportArguments {
  @Field(() => ID, { description: 'The report.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;
}
