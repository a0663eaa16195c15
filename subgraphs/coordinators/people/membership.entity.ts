/** The right of a person to act for a coordinator, a signatory or the Office: the table and the GraphQL type. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { MembershipRole } from '../../../covenant/rights/membership-role.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

registerEnumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'What a person may do in the name of a body; docs/rights.md has it act by act.',
  valuesConfig: {
    ADMIN: { description: 'Of a body: invites people, and everything the others may.' },
    EDITOR: { description: 'Of a body: its profile and case studies.' },
    REPORTER: { description: 'Of a body: support, links, plans and reports.' },
    ORGANISER: { description: 'Of a body: workshops and discussion groups.' },
    MEMBER: { description: 'Of a body: takes part.' },
    DECIDER: { description: 'Of the Office: applications, status, reports.' },
    MODERATOR: { description: 'Of the Office: what is said in the community.' },
  },
});

export const MembershipState = enumType('MembershipState', 'Whether a membership gives rights.', {
  INVITED: 'The person has not accepted yet: it gives none.',
  ACTIVE: 'From its first to its last day.',
  RESTRICTED: 'The person has asked that their data rests: it gives none until they lift that.',
  ENDED: 'It gives none any more.',
});
export type MembershipState = keyof typeof MembershipState;

@ObjectType('Membership', {
  implements: [Node],
  description:
    'The right of a person to act for a coordinator, a signatory or the Office. Seen by the person, the people of the body and the Office.',
})
@Directive('@key(fields: "id")')
@Entity('membership')
@Index('membership_of_person', ['personId', 'state'])
@Index('membership_of_body', ['bodyId', 'state'])
@Index('membership_invitation', ['invitationDigest'], { unique: true })
export class Membership {
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
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

  @Field(() => MembershipState, { simple: true, description: 'Whether it gives rights.' })
  @Column('varchar', { length: 20 })
  state: MembershipState;

  @Field(() => DateScalar, { simple: true, description: 'First day; of an invitation, the day it was sent.' })
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Field(() => DateScalar, { simple: true, nullable: true, description: 'Last day; null while it has none.' })
  @Column('varchar', { length: 10, nullable: true })
  endsOn: string | null;

  /** SHA-256 of the word in the invitation. Kept once it is accepted, so that accepting again gives the same answer. */
  @Column('varchar', { length: 64, nullable: true })
  invitationDigest: string | null;

  /** Moment after which the invitation is of no use. */
  @Column('varchar', { length: 24, nullable: true })
  invitationUntil: string | null;

  /** Where the invitation went; null once it is accepted or over. */
  @Column('varchar', { length: 320, nullable: true })
  invitationEmail: string | null;

  @Field(() => Int, { simple: true, description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export type MembershipRow = Membership & { readonly __typename: 'Membership' };

export const MEMBERSHIP_COLUMNS = rawSql`'Membership' AS __typename, id, personId, bodyId, roles, state, startsOn, endsOn, invitationDigest, invitationUntil, invitationEmail, revision, updatedAt`;
