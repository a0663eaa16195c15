/** The audit trail a subgraph keeps of what it owns: append-only, written in the transaction of the change. */
import { enumType } from '../base/enum-type.ts';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../graph/page.ts';
import { DateTimeScalar } from '../graph/scalars.ts';

export const ActorKind = enumType('ActorKind', 'Who can act.', {
  PERSON: 'A person, for themselves or in the name of a body, also before signing in.',
  OFFICE: 'A person of the Office.',
  API_CLIENT: 'A program with a key.',
  SYSTEM: 'A rule of the hub itself.',
});
export type ActorKind = keyof typeof ActorKind;

@ObjectType('AuditEntry', {
  description:
    'One line of the append-only audit trail of a thing. Its digest covers the line before, so a later change of a line shows.',
})
@Directive('@shareable')
@Entity('audit_entry')
@Index('audit_entry_of_subject', ['subjectId', 'sequence'], { unique: true })
@Index('audit_entry_of_actor', ['actorId'])
export class AuditEntry {
  @Field(() => ID, { description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 40 })
  subjectId: string;

  /** Number of the line in the trail of its subject, from 1. */
  @Column('integer')
  sequence: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Column('varchar', { length: 24 })
  at: string;

  @Field(() => String, { description: 'Name of the mutation or of the rule.' })
  @Column('varchar', { length: 60 })
  act: string;

  @Field(() => ActorKind, { description: 'Kind of actor.' })
  @Column('varchar', { length: 20 })
  actorKind: ActorKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The person; an erased person stays an id. Null for rules and for somebody who had not signed in.',
  })
  @Column('varchar', { length: 30, nullable: true })
  actorId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Body in whose name it was done; null for the Office and for oneself.',
  })
  @Column('varchar', { length: 30, nullable: true })
  onBehalfOfId: string | null;

  @Field(() => String, { nullable: true, description: 'Reason given; null where none is due.' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The changed fields before the act, as JSON; null for a creation. Never personal data.',
  })
  @Column('text', { name: 'changedFrom', nullable: true })
  before: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The changed fields after the act, as JSON. Never personal data.',
  })
  @Column('text', { name: 'changedTo', nullable: true })
  after: string | null;

  /** SHA-256 over this line and the digest of the line before. */
  @Column('varchar', { length: 64 })
  digest: string;
}

export const AuditConnection = connectionOf(() => AuditEntry, {
  name: 'Audit',
  plural: 'audit entries',
  isShared: true,
  hasOwnEntries: true,
});
