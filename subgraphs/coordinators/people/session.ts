/** What the gateway is told of somebody who signs in. Nobody else can ask for it. */
import { ArgsType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import { MembershipRole } from '../../../covenant/rights/membership-role.ts';

/** They travel in a header with every request to a subgraph. */
export const MAX_SESSION_MEMBERSHIPS = 50;

@ObjectType('SessionMembership', { description: 'In whose name the person may act now, and with which roles.' })
@Directive('@inaccessible')
export class SessionMembership {
  @Field(() => ID, { simple: true, nullable: true, description: 'A coordinator or a signatory; null for the Office.' })
  bodyId: string | null;

  @Field(() => [MembershipRole], {
    simple: true,
    description: 'Empty: the person only reads what its people may read.',
  })
  roles: MembershipRole[];
}

@ObjectType('Session', { description: 'Who signs in, and what the person may do at this moment.' })
@Directive('@inaccessible')
export class Session {
  @Field(() => ID, { simple: true, description: 'The person.' })
  personId: string;

  @Field(() => [SessionMembership], { simple: true, description: 'Those that give rights today.' })
  @CappedField(MAX_SESSION_MEMBERSHIPS)
  memberships: SessionMembership[];
}

@ArgsType()
export class SignInArguments {
  @Field(() => String, { description: 'Who vouches for the person.' })
  issuer: string;

  @Field(() => String, { description: 'Name of the person with that issuer.' })
  subject: string;

  @Field(() => String, { nullable: true, description: 'E-mail address, as the issuer says it.' })
  email?: string | null;

  @Field(() => Boolean, { description: 'True: the issuer has made sure that the address is theirs.' })
  emailVerified: boolean;

  @Field(() => String, { nullable: true, description: 'Name, for a person who has none here.' })
  displayName?: string | null;
}
