/** Inputs of applications: the registration form, and the arguments that acts and lists share. */
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArguments } from '../../../platform/graph/page.ts';
import { CountryCodeScalar, EmailAddressScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { AuthorityType, CoordinatorKind } from '../coordinator/coordinator.enums.ts';
import { ApplicationState } from './application.steps.ts';

@InputType('RegistrationInput', { description: 'Registration form.' })
export class RegistrationInput {
  @Field(() => String, { description: 'Official name, at most 300 characters.' })
  organisationName: string;

  @Field(() => AuthorityType, { description: 'Type of public body.' })
  authorityType: AuthorityType;

  @Field(() => CoordinatorKind, { description: 'Kind of the statement that it will sign: TERRITORIAL or NATIONAL.' })
  kind: CoordinatorKind;

  @Field(() => CountryCodeScalar, { description: 'ISO country.' })
  country: string;

  @Field(() => [ID], { description: 'Area in which it will give support: 1 to 20 codes of units of that country.' })
  regions: string[];

  @Field(() => EmailAddressScalar, {
    description:
      'Functional mailbox. If the form is sent without signing in, the person who later signs in with it becomes the applicant.',
  })
  contactEmail: string;

  @Field(() => LanguageCodeScalar, { description: 'Language in which the Office writes.' })
  language: string;

  @Field(() => String, { description: 'Why it wants to join, at most 5,000 characters.' })
  motivation: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The former coordinator, if the authority was one before: it keeps its id and address.',
  })
  formerCoordinatorId?: string | null;
}

@ArgsType()
export class ApplicationArguments {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;
}

@ArgsType()
export class ApplicationsArguments extends PageArguments {
  @Field(() => [ApplicationState], { nullable: true, description: 'Only in these states.' })
  state?: ApplicationState[] | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Only from these countries.' })
  country?: string[] | null;
}
