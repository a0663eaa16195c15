/** The session of a person who signs in. Only the gateway can request it. */
import { ArgsType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { MembershipRole } from '../../../covenant/rights/membership-role.ts';

/** Limit, as a header carries them with every request to a subgraph. */
export const MAX_SESSION_MEMBERSHIPS = 50;

@ObjectType('SessionMembership', { description: 'A body that the person may act for now, and the roles.' })
@Directive('@inaccessible')
export class SessionMembership {
  @Field(() => ID, { nullable: true, description: 'A coordinator or a signatory; null for the Office.' })
  bodyId: string | null;

  @Field(() => [MembershipRole], {
    description: 'Roles; empty if the person may only read what the people of the body may read.',
  })
  roles: MembershipRole[];
}

@ObjectType('Session', { description: 'The person who signs in, and the current memberships.' })
@Directive('@inaccessible')
export class Session {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => [SessionMembership], { description: 'The memberships that give rights today.' })
  @CappedField(MAX_SESSION_MEMBERSHIPS)
  memberships: SessionMembership[];
}

@ArgsType()
export class SignInArguments {
  @Field(() => String, { description: 'Issuer of the access token.' })
  issuer: string;

  @Field(() => String, { description: 'Subject: the identifier of the person at that issuer.' })
  subject: string;

  @Field(() => String, { nullable: true, description: 'E-mail address, as the issuer states it.' })
  email?: string | null;

  @Field(() => Boolean, { description: 'True if the issuer has verified the address.' })
  emailVerified: boolean;

  @Field(() => String, { nullable: true, description: 'Name, used if the person has none in the hub.' })
  displayName?: string | null;
}
