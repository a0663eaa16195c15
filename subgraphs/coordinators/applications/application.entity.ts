/** An authority's application to be a coordinator: the table and the GraphQL type. The applicant and the Office can see it. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ActorKind } from '../../../platform/acts/audit-entry.entity.ts';
import { Node } from '../../../platform/graph/node.ts';
import { CountryCodeScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { AuthorityType, CoordinatorKind } from '../coordinator/coordinator.enums.ts';
import { ApplicationState } from './application.steps.ts';

@ObjectType('CoordinatorApplication', {
  implements: [Node],
  description:
    'Joining in five steps: registration form, eligibility, statement sent, signed statement received, profile published. (applicant or Office)',
})
@Directive('@key(fields: "id")')
@Entity('coordinator_application')
@Index('coordinator_application_queue', ['state', 'registeredAt', 'id'])
@Index('coordinator_application_of_country', ['country', 'registeredAt', 'id'])
@Index('coordinator_application_order', ['registeredAt', 'id'])
@Index('coordinator_application_of_applicant', ['applicantId'])
@Index('coordinator_application_of_mailbox', ['contactEmail'])
export class CoordinatorApplication {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, { description: 'Name as given in the form.' })
  @Column('varchar', { length: 300 })
  organisationName: string;

  @Field(() => CoordinatorKind, { description: 'Kind of the statement that it will sign.' })
  @Column('varchar', { length: 20 })
  kind: CoordinatorKind;

  @Field(() => AuthorityType, { description: 'Type of public body.' })
  @Column('varchar', { length: 40 })
  authorityType: AuthorityType;

  @Field(() => CountryCodeScalar, { description: 'ISO country.' })
  @Column('varchar', { length: 2 })
  country: string;

  /** Codes of units, as a list. */
  @Column('varchar', { length: 200 })
  regionCodes: string;

  /** Functional mailbox to which the Office writes; it becomes the contact of the profile. */
  @Column('varchar', { length: 320 })
  contactEmail: string;

  /** Language in which the Office writes. */
  @Column('varchar', { length: 35 })
  language: string;

  @Field(() => String, { description: 'Why it wants to join.' })
  @Column('text')
  motivation: string;

  @Field(() => ApplicationState, { description: 'Current state.' })
  @Column('varchar', { length: 20 })
  state: ApplicationState;

  /** The person; null until somebody signs in with the mailbox of the form. */
  @Column('varchar', { length: 30, nullable: true })
  applicantId: string | null;

  /** The published profile; before that, the former coordinator if the authority was one. */
  @Column('varchar', { length: 30, nullable: true })
  coordinatorId: string | null;

  @Field(() => DateTimeScalar, { description: 'When the registration form was received.' })
  @Column('varchar', { length: 24 })
  registeredAt: string;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Field(() => DateTimeScalar, { description: 'Moment of the last change.' })
  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export type ApplicationRow = CoordinatorApplication & { readonly __typename: 'CoordinatorApplication' };

export const APPLICATION_COLUMNS = wholeRow(CoordinatorApplication, 'coordinator_application');

@ObjectType('ApplicationStep', { description: 'A step of an application, with its reason.' })
@Entity('application_step')
export class ApplicationStep {
  @PrimaryColumn('varchar', { length: 30 })
  applicationId: string;

  /** Number of the step, from 1. */
  @PrimaryColumn('integer')
  sequence: number;

  @Field(() => ApplicationState, { description: 'State that the step reached.' })
  @Column('varchar', { length: 20 })
  state: ApplicationState;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  @Column('varchar', { length: 24 })
  at: string;

  @Field(() => ActorKind, { description: 'Who took the step: the applicant (PERSON) or the Office.' })
  @Column('varchar', { length: 20, name: 'takenBy' })
  by: ActorKind;

  @Field(() => String, { nullable: true, description: 'Reason shown to the applicant; null if the step needs none.' })
  @Column('text', { nullable: true })
  reason: string | null;
}

/** Internal notes of the Office. */
@Entity('application_note')
export class ApplicationNote {
  @PrimaryColumn('varchar', { length: 30 })
  applicationId: string;

  @PrimaryColumn('integer')
  sequence: number;

  @Column('text')
  text: string;
}
