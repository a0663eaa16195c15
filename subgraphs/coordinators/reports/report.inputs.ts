/** What is sent about a report that exists: which one, and its sections. */
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { TextInput } from '../../../platform/acts/text-input.ts';

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
