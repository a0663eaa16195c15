/** The right of a person to act for a coordinator, a signatory or the Office: the table and the GraphQL type. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { MembershipRole } from '../../../covenant/rights/membership-role.ts';

registerEnumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'What a person may do in the name of a body; docs/rights.md lists it for each act.',
  valuesConfig: {
    ADMIN: { description: 'For a body: invites people, and has the rights of all its other roles.' },
    EDITOR: { description: 'For a body: profile and case studies.' },
    REPORTER: { description: 'For a body: support, links, plans and reports.' },
    ORGANISER: { description: 'For a body: workshops and discussion groups.' },
    MEMBER: { description: 'For a body: takes part.' },
    DECIDER: { description: 'For the Office: applications, status and reports.' },
    MODERATOR: { description: 'For the Office: moderates the community.' },
  },
});

export const MembershipState = enumType('MembershipState', 'Whether a membership gives rights.', {
  INVITED: 'The person has not accepted yet; it gives no rights.',
  ACTIVE: 'It gives rights, from its first to its last day.',
  RESTRICTED: 'The person has restricted the use of their data; it gives no rights until they lift the restriction.',
  ENDED: 'It no longer gives rights.',
});
export type MembershipState = keyof typeof MembershipState;

@ObjectType('Membership', {
  implements: [Node],
  description:
    'The right of a person to act for a coordinator, a signatory or the Office. The person, the people of the body and the Office can see it.',
})
@Directive('@key(fields: "id")')
@Entity('membership')
@Index('membership_of_person', ['personId', 'state'])
@Index('membership_of_body', ['bodyId', 'state'])
@Index('membership_invitation', ['invitationDigest'], { unique: true })
export class Membership {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  personId: string;

  /** A coordinator or a signatory; null for the Office. */
  @Column('varchar', { length: 30, nullable: true })
  bodyId: string | null;

  /** MembershipRole, as a list. */
  @Column('varchar', { length: 100 })
  roles: string;

  @Field(() => MembershipState, { description: 'State of the membership; only an ACTIVE one gives rights.' })
  @Column('varchar', { length: 20 })
  state: MembershipState;

  @Field(() => DateScalar, { description: 'First day; of an invitation, the day it was sent.' })
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null if none is set.' })
  @Column('varchar', { length: 10, nullable: true })
  endsOn: string | null;

  /** SHA-256 of the secret. It stays after acceptance, so that a repeated request gives the same answer. */
  @Column('varchar', { length: 64, nullable: true })
  invitationDigest: string | null;

  /** Time at which the invitation expires. */
  @Column('varchar', { length: 24, nullable: true })
  invitationUntil: string | null;

  /** Address of the invitation; null once it is accepted or has expired. */
  @Column('varchar', { length: 320, nullable: true })
  invitationEmail: string | null;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export type MembershipRow = Membership & { readonly __typename: 'Membership' };

export const MEMBERSHIP_COLUMNS = wholeRow(Membership, 'membership');
