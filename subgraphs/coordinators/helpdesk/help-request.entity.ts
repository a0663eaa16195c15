/** A question to the coordinators' helpdesk with its messages: the tables and the GraphQL types. Never public. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ActorKind } from '../../../platform/acts/audit-entry.entity.ts';
import { Node } from '../../../platform/graph/node.ts';
import { DateTimeScalar, EmailAddressScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { HelpRequestState } from './help-request.steps.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('HelpRequest', {
  implements: [Node],
  description: "Question to the coordinators' helpdesk. Only its author and the Office can see it.",
})
@Directive('@key(fields: "id")')
@Entity('help_request')
@Index('help_request_queue', ['state', 'createdAt', 'id'])
@Index('help_request_order', ['createdAt', 'id'])
@Index('help_request_of_person', ['askedById', 'createdAt', 'id'])
@Index('help_request_of_mailbox', ['email'])
export class HelpRequest {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Subject line; empty once its author was erased.' })
  @Column('varchar', { length: 200 })
  subject: string;

  @Field(() => HelpRequestState, { description: 'Current state.' })
  @Column('varchar', { length: 20 })
  state: HelpRequestState;

  @Field(() => LanguageCodeScalar, { description: 'Language of the question.' })
  @Column('varchar', { length: 35 })
  language: string;

  @Column('varchar', { length: 30, nullable: true })
  coordinatorId: string | null;

  /** The person who was signed in; null if the author had no account. */
  @Column('varchar', { length: 30, nullable: true })
  askedById: string | null;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'Mailbox for answers; null once its author was erased.',
  })
  @Column('varchar', { length: 320, nullable: true })
  email: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  @Column('varchar', { length: 24 })
  createdAt: string;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

/** `personId`: the author, by the sign-in or by the mailbox of the question. */
export type HelpRequestRow = HelpRequest & { readonly __typename: 'HelpRequest'; readonly personId: string | null };

export const HELP_REQUEST_COLUMNS = rawSql`${wholeRow(HelpRequest, 'h')}, COALESCE(h.askedById, p.id) AS personId`;

/** An author without an account can see the question after signing in with its mailbox. */
export const HELP_REQUEST_TABLES = rawSql`help_request h LEFT JOIN person p ON h.askedById IS NULL AND h.email IS NOT NULL AND p.email = h.email`;

@ObjectType('HelpMessage', { description: 'One message of a question to the helpdesk.' })
@Entity('help_message')
@Index('help_message_of_request', ['requestId', 'sequence'], { unique: true })
export class HelpMessage {
  @Field(() => ID, { description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  requestId: string;

  /** Number of the message in the question, from 1. */
  @Column('integer')
  sequence: number;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  @Column('varchar', { length: 24 })
  at: string;

  @Field(() => ActorKind, { description: 'Who wrote it: the author of the question (PERSON) or the Office.' })
  @Column('varchar', { length: 20, name: 'writtenBy' })
  by: ActorKind;

  @Field(() => String, { description: 'The text, plain; empty once the author of the question was erased.' })
  @Column('text')
  text: string;
}
