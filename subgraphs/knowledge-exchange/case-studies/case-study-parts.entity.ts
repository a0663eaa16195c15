/** The parts of a case study: its sections, its links and its replications. */
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { CaseStudySectionKind, ReplicationOutcome } from './case-study.enums.ts';

@ObjectType('CaseStudySection', { description: 'One section of a case study.' })
@Entity('case_study_section')
export class CaseStudySection {
  @PrimaryColumn('varchar', { length: 30 })
  caseStudyId: string;

  @Field(() => CaseStudySectionKind, { description: 'Kind of the section.' })
  @PrimaryColumn('varchar', { length: 30 })
  kind: CaseStudySectionKind;

  /** Wordings, as JSON. */
  @Column('text')
  text: string;
}

export const CaseStudyLinkKind = {
  COORDINATOR: 'COORDINATOR',
  SIGNATORY: 'SIGNATORY',
  SUPPORT_ACTION: 'SUPPORT_ACTION',
  /** Each unit of the study and every unit above it. */
  REGION: 'REGION',
  TOPIC: 'TOPIC',
} as const;
export type CaseStudyLinkKind = keyof typeof CaseStudyLinkKind;

/** Links a case study to the targets that list it; no two kinds share a target id. */
@Entity('case_study_link')
@Index('case_study_link_newest', ['targetId', 'isListed', 'sortDate', 'caseStudyId'])
export class CaseStudyLink {
  @PrimaryColumn('varchar', { length: 30 })
  caseStudyId: string;

  @PrimaryColumn('varchar', { length: 20 })
  kind: CaseStudyLinkKind;

  @PrimaryColumn('varchar', { length: 30 })
  targetId: string;

  @Column('integer')
  position: number;

  /** Copy of the study's value, so that one index serves a list in order. */
  @Column('varchar', { length: 24 })
  sortDate: string;

  /** The study is published: neither a draft nor archived. */
  @Column('boolean')
  isListed: boolean;
}

@ObjectType('Replication', { description: 'Another coordinator did the same: the measure of shared experience.' })
@Entity('replication')
@Index('replication_coordinator', ['coordinatorId', 'startsOn', 'caseStudyId'])
export class Replication {
  @PrimaryColumn('varchar', { length: 30 })
  caseStudyId: string;

  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @Field(() => DateScalar, { description: 'First day.' })
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Field(() => ReplicationOutcome, { description: 'Outcome of the replication.' })
  @Column('varchar', { length: 20 })
  outcome: ReplicationOutcome;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  note: string | null;
}
