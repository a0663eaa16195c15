/** The input of a support action. */
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
    'Facts of an action. A new one needs title, category, item and startsOn. In an update, omitted fields do not change and null empties an optional field.',
})
export class SupportActionInput {
  @Field(() => [TextInput], { nullable: true, description: 'Title, at most 300 characters in each language.' })
  title?: TextInput[] | null;

  @Field(() => [TextInput], { nullable: true, description: 'Description of the action.' })
  description?: TextInput[] | null;

  @Field(() => SupportCategory, { nullable: true, description: 'Group of support; its commitment follows from it.' })
  category?: SupportCategory | null;

  @Field(() => SupportItem, { nullable: true, description: 'Kind of support within the category.' })
  item?: SupportItem | null;

  @Field(() => SupportPhase, { nullable: true, description: "Stage of the signatories' work it helps with." })
  phase?: SupportPhase | null;

  @Field(() => SupportActionStatus, {
    nullable: true,
    description: 'Status; by default the days determine it. To set CANCELLED, use `cancelSupportAction`.',
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

  @Field(() => [Topic], { nullable: true, description: 'Topics of the action.' })
  topics?: Topic[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of the units in which it takes place, at most 20.' })
  regions?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Helped signatories, at most 100. The coordinator must support each on a day of the action.',
  })
  beneficiaryIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Other coordinators in a joint action, at most 20.' })
  partnerIds?: string[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Direct funding.' })
  budget?: MoneyInput | null;

  @Field(() => FundingSource, { nullable: true, description: 'Source of the money.' })
  fundingSource?: FundingSource | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Provided staff, in full-time equivalents with at most 3 decimals.',
  })
  staffFte?: string | null;

  @Field(() => [TextInput], { nullable: true, description: 'Outcome.' })
  outcome?: TextInput[] | null;

  @Field(() => EmissionInput, { nullable: true, description: 'Achieved or expected reduction.' })
  emissionsSaved?: EmissionInput | null;

  @Field(() => [UriScalar], { nullable: true, description: 'Pages with more information, at most 20.' })
  links?: string[] | null;
}

/** Arguments of every act on an existing action. */
@ArgsType()
export class SupportActionArguments {
  @Field(() => ID, { description: 'The action.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;
}
