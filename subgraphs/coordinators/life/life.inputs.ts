/** Inputs of coordinators: the profile, and the arguments that acts and lists share. */
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArguments } from '../../../platform/graph/page.ts';
import { EmailAddressScalar, LanguageCodeScalar, UriScalar } from '../../../platform/graph/scalars.ts';
import { TextInput } from '../../../platform/acts/text-input.ts';
import { EndingStage } from './planned-ending.entity.ts';

@InputType('ProfileInput', {
  description: 'Fields of the profile. Omitted fields do not change; null empties an optional field.',
})
export class ProfileInput {
  @Field(() => [TextInput], {
    nullable: true,
    description: 'Strategy, one wording per language, at most 5,000 characters each and 40,000 bytes together.',
  })
  about?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: 'Names in other languages, at most 300 characters each; the official name is not changed here.',
  })
  otherNames?: TextInput[] | null;

  @Field(() => UriScalar, { nullable: true, description: 'Website, http or https, at most 500 characters.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'Unit or office in charge, at most 200 characters.' })
  department?: string | null;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'Functional mailbox to which the Office writes. It can be changed, not removed.',
  })
  contactEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone of the unit: digits, spaces, brackets, points, hyphens and a leading plus.',
  })
  phone?: string | null;

  @Field(() => [LanguageCodeScalar], {
    nullable: true,
    description: 'Languages in which the unit answers, at most 10.',
  })
  contactLanguages?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Function of the political head, never a name, at most 200 characters.',
  })
  politicalHeadTitle?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Logo: a PNG or JPEG that was announced with `prepareCoordinatorUpload` and uploaded; null removes it. Its `altText` is the text alternative.',
  })
  logoDocumentId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Area in which it gives support: 1 to 20 codes of units of its country. It can be changed, not removed.',
  })
  regions?: string[] | null;
}

@ArgsType()
export class PlannedEndingsArguments extends PageArguments {
  @Field(() => EndingStage, {
    defaultValue: EndingStage.PROPOSED,
    description: 'PROPOSED endings wait for the second decider. DECIDED endings take effect on a future day.',
  })
  stage: EndingStage;
}

@ArgsType()
export class CoordinatorArguments {
  @Field(() => ID, { description: 'The coordinator.' })
  coordinatorId: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;
}

@ArgsType()
export class DecisionArguments extends CoordinatorArguments {
  @Field(() => [TextInput], { description: 'Reason, at most 5,000 characters per language.' })
  reason: TextInput[];
}
