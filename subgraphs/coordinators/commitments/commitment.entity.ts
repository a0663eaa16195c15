/** A commitment of one coordinator and its assessments: the tables and the GraphQL types. */
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { DataOwner } from '../ledger/data-owner.ts';

@ObjectType('Commitment', {
  implements: [Node],
  description:
    'One commitment of one coordinator. Its evidence comes live from four owners, a rule computes its indicator, and the Office assesses it.',
})
@Directive('@key(fields: "coordinatorId code")')
@Directive('@key(fields: "id")')
@Entity('commitment')
@Index('commitment_of_coordinator', ['coordinatorId', 'code'], { unique: true })
export class Commitment {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => ID, { description: 'Coordinator that made the commitment.' })
  @Directive('@inaccessible')
  @Column('varchar', { length: 30 })
  coordinatorId: string;

  @Field(() => CommitmentCode, { description: 'Code of the commitment.' })
  @Column('varchar', { length: 40 })
  code: CommitmentCode;

  /** Number in the declaration. */
  @Column('integer')
  position: number;

  /** The text that holds it: that of the declaration in force, or the current text if none is. */
  @Column('varchar', { length: 30 })
  templateId: string;
}

export const AssessmentOutcome = {
  FULFILLED: 'FULFILLED',
  AT_RISK: 'AT_RISK',
  NOT_FULFILLED: 'NOT_FULFILLED',
} as const;
export type AssessmentOutcome = keyof typeof AssessmentOutcome;

registerEnumType(AssessmentOutcome, { name: 'AssessmentOutcome', description: 'Result of an assessment.' });

@ObjectType('CommitmentAssessment', { description: 'Assessment of a commitment by the Office, with reasons.' })
@Entity('commitment_assessment')
export class CommitmentAssessment {
  @PrimaryColumn('varchar', { length: 30 })
  commitmentId: string;

  @Field(() => DateTimeScalar, { description: 'When the Office decided.' })
  @PrimaryColumn('varchar', { length: 24 })
  decidedAt: string;

  @Field(() => AssessmentOutcome, { description: 'The result.' })
  @Column('varchar', { length: 20 })
  outcome: AssessmentOutcome;

  /** Wordings, as JSON. */
  @Column('text')
  note: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the next review; null if none is planned.' })
  @Column('varchar', { length: 10, nullable: true })
  validUntil: string | null;
}

@ObjectType('EvidenceTally', { description: 'Number of proofs of one owner.' })
export class EvidenceTally {
  @Field(() => DataOwner, { description: 'Owner of the proofs.' })
  source: DataOwner;

  @Field(() => Int, { description: 'Proofs up to today, including those without a known day.' })
  count: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the newest proof; null if no day is known.' })
  latestOn: string | null;

  @Field(() => DateTimeScalar, { description: 'Time up to which the count is complete.' })
  asOf: string;
}
