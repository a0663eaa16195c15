/** What is sent about a support action. */
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { EmissionInput } from '../../../covenant/evidence/emission.input.ts';
import { MoneyInput } from '../../../covenant/money/money.input.ts';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { DateScalar, DecimalScalar, LanguageCodeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { TextInput } from '../../../platform/acts/text-input.ts';
import {
  FundingSource,
  SupportActionStatus,
  SupportCategory,
  SupportItem,
  SupportPhase,
} from './support-action.enums.ts';

@InputType('SupportActionInput', {
  description:
    'Facts of an action. A new one needs title, category, item and startsOn. In an update what is left out stays, and null empties what may be empty.',
})
export class SupportActionInput {
  @Field(() => [TextInput], { nullable: true, description: 'Title, at most 300 characters in each language.' })
  title?: TextInput[] | null;

  @Field(() => [TextInput], { nullable: true, description: 'What is done.' })
  description?: TextInput[] | null;

  @Field(() => SupportCategory, { nullable: true, description: 'Group of support; its commitment follows from it.' })
  category?: SupportCategory | null;

  @Field(() => SupportItem, { nullable: true, description: 'Kind of support within the category.' })
  item?: SupportItem | null;

  @Field(() => SupportPhase, { nullable: true, description: "Stage of the signatories' work it helps with." })
  phase?: SupportPhase | null;

  @Field(() => SupportActionStatus, {
    nullable: true,
    description: 'Where it stands; follows from the days when left out. CANCELLED is an act of its own.',
  })
  status?: SupportActionStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  endsOn?: string | null;

  @Field(() => [LanguageCodeScalar], {
    nullable: true,
    description: 'Languages in which the support is given, at most 10.',
  })
  languages?: string[] | null;

  @Field(() => [Topic], { nullable: true, description: 'What it is about.' })
  topics?: Topic[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of units in which it takes place, at most 20.' })
  regions?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Signatories helped, at most 100. Each must be supported by the coordinator on a day of the action.',
  })
  beneficiaryIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Other coordinators in a joint action, at most 20.' })
  partnerIds?: string[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Direct funding.' })
  budget?: MoneyInput | null;

  @Field(() => FundingSource, { nullable: true, description: 'Where the money comes from.' })
  fundingSource?: FundingSource | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Staff given, full-time equivalents with at most 3 decimals.',
  })
  staffFte?: string | null;

  @Field(() => [TextInput], { nullable: true, description: 'What came of it.' })
  outcome?: TextInput[] | null;

  @Field(() => EmissionInput, { nullable: true, description: 'Reduction reached or expected.' })
  emissionsSaved?: EmissionInput | null;

  @Field(() => [UriScalar], { nullable: true, description: 'Pages that tell more, at most 20.' })
  links?: string[] | null;
}

/** What every act on an action that is there begins with. */
@ArgsType()
export class SupportActionArguments {
  @Field(() => ID, { description: 'The action.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;
}
