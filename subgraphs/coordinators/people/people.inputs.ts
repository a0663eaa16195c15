/** What is sent about people and their memberships. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { DateScalar, EmailAddressScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { MembershipRole } from '../../../covenant/rights/membership-role.ts';

@ArgsType()
export class InvitationArguments {
  @Field(() => String, { description: 'Sent again with the same key, nobody is invited twice.' })
  idempotencyKey: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Coordinator or signatory the person is to act for; left out for the Office.',
  })
  bodyId?: string | null;

  @Field(() => EmailAddressScalar, {
    description: 'Where the invitation goes; only whoever signs in with this address can accept it.',
  })
  email: string;

  @Field(() => [MembershipRole], {
    description: 'What the person may do: DECIDER and MODERATOR for the Office, the others for a body.',
  })
  roles: MembershipRole[];
}

@ArgsType()
export class MembershipArguments {
  @Field(() => ID, { description: 'The membership.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;

  @Field(() => [MembershipRole], {
    nullable: true,
    description: 'All roles from now on; left out they stay. Only whoever may invite gives roles.',
  })
  roles?: MembershipRole[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, today at the earliest; today ends it at once. Left out it stays as it is.',
  })
  endsOn?: string | null;
}

@ArgsType()
export class DetailsArguments {
  @Field(() => Int, { description: 'Revision of the own person as it was last read.' })
  expectedRevision: number;

  @Field(() => String, {
    nullable: true,
    description: 'Name shown beside posts and authorships, at most 200 characters; left out it stays.',
  })
  displayName?: string | null;

  @Field(() => [LanguageCodeScalar], {
    nullable: true,
    description: 'Languages the person works in, at most 10; left out they stay.',
  })
  languages?: string[] | null;
}
