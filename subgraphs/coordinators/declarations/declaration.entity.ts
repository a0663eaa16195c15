/** Declarations: the texts a coordinator can sign, and those that were signed. Tables and GraphQL types. */
import { enumType } from '../../../platform/base/enum-type.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DateTimeScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { CoordinatorKind } from '../coordinator/coordinator.enums.ts';

@ObjectType('DeclarationTemplate', {
  implements: [Node],
  description:
    'Text of a declaration for one kind and version; earlier versions had other commitments. The list of commitments comes from public pages, which give one list for both kinds.',
})
@Directive('@key(fields: "id")')
@Entity('declaration_template')
export class DeclarationTemplate {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => CoordinatorKind, { description: 'Kind of coordinator that signs it.' })
  @Column('varchar', { length: 20 })
  kind: CoordinatorKind;

  @Field(() => String, { description: 'For instance "before 2016" or "2016".' })
  @Column('varchar', { length: 20 })
  version: string;

  /** Number of the version within its kind; the highest is the current one. */
  @Column('integer')
  sequence: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it was offered; null if no source states the day.',
  })
  @Column('varchar', { length: 10, nullable: true })
  validFrom: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day it was offered; null if it is still offered or no source states the day.',
  })
  @Column('varchar', { length: 10, nullable: true })
  validUntil: string | null;

  /** Codes in their order, as a list. */
  @Column('varchar', { length: 300 })
  commitmentCodes: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Maximum number of months between two reports; null if the known wording states none.',
  })
  @Column('integer', { nullable: true })
  reportAtLeastEveryMonths: number | null;

  @Field(() => Boolean, {
    description: 'True if the yearly survey is a separate duty; known for territorial coordinators only.',
  })
  @Column('boolean')
  yearlySurvey: boolean;

  @Field(() => Boolean, {
    description: 'True once the Office has confirmed the wording. The original signed texts were not found.',
  })
  @Column('boolean')
  isConfirmedWording: boolean;
}

export const DeclarationState = enumType(
  'DeclarationState',
  'State of a declaration. The applicant and the Office can see all states, others only those that are or were in force.',
  {
    SENT: 'The Office has sent it to the authority.',
    SIGNED: 'It is in force.',
    REFUSED: 'The Office refused the signed copy.',
    SUPERSEDED: 'A newer declaration is in force.',
  },
);
export type DeclarationState = keyof typeof DeclarationState;

@ObjectType('Declaration', {
  implements: [Node],
  description:
    'A declaration that one authority received or signed. Until it is in force, only the applicant and the Office can see it.',
})
@Directive('@key(fields: "id")')
@Entity('declaration')
@Index('declaration_coordinator', ['coordinatorId', 'state'])
@Index('declaration_of_application', ['applicationId'])
export class Declaration {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  /** Null until it is in force for the first time. */
  @Column('varchar', { length: 30, nullable: true })
  coordinatorId: string | null;

  /** The application with which it was signed; null for one from another source. */
  @Column('varchar', { length: 30, nullable: true })
  applicationId: string | null;

  /** The signed copy. */
  @Column('varchar', { length: 30, nullable: true })
  documentId: string | null;

  @Column('varchar', { length: 30 })
  templateId: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of the signed text.' })
  @Column('varchar', { length: 35 })
  language: string;

  @Field(() => DeclarationState, { description: 'Current state.' })
  @Column('varchar', { length: 20 })
  state: DeclarationState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the Office sent it; null if unknown.' })
  @Column('varchar', { length: 24, nullable: true })
  sentAt: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of the council's approval; null if unknown." })
  @Column('varchar', { length: 10, nullable: true })
  councilApprovedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of signature; null if unknown.' })
  @Column('varchar', { length: 10, nullable: true })
  signedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Function of the person who signed; null if unknown.' })
  @Column('varchar', { length: 200, nullable: true })
  signedByTitle: string | null;
}
