/** What is sent with the steps three to five: the statement out, the signed copy back, the profile. */
import { ArgsType, Field, ID } from 'type-graphql';
import { DateScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { ApplicationArguments } from './application.inputs.ts';

@ArgsType()
export class StatementArguments extends ApplicationArguments {
  @Field(() => ID, { description: 'The text offered today for the kind of the application.' })
  templateId: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of the text.' })
  language: string;
}

@ArgsType()
export class SignedStatementArguments extends ApplicationArguments {
  @Field(() => ID, { description: 'The signed copy: a PDF, announced by `prepareCoordinatorUpload` and sent.' })
  documentId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of the council's approval, not after the signature; null where no council had to approve.",
  })
  councilApprovedOn?: string | null;

  @Field(() => DateScalar, { description: 'Day of the signature, not after today.' })
  signedOn: string;

  @Field(() => String, { description: 'Function of the person who signed, never a name; at most 200 characters.' })
  signedByTitle: string;
}

@ArgsType()
export class RefusalArguments extends ApplicationArguments {
  @Field(() => String, { description: 'Why the copy is not usable, at most 5,000 characters; the applicant reads it.' })
  reason: string;
}

@ArgsType()
export class PublicationArguments extends ApplicationArguments {
  @Field(() => String, {
    description:
      'Last part of the page address, which never changes: 3 to 200 small letters, digits and single hyphens. Of a former coordinator its own.',
  })
  slug: string;
}
