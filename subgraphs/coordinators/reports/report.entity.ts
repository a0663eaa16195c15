/** A coordinator's report: the tables and the GraphQL types. Until it is accepted, only its members and the Office can see it. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { Node } from '../../../platform/graph/node.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { wholeRow } from '../../../platform/graph/row-columns.ts';
import { ReportState } from './report.steps.ts';

@ObjectType('CoordinatorReport', {
  implements: [Node],
  description:
    'Report on the given support, due at least every 24 months. Live figures come from their owners; submitted figures are frozen here.',
})
@Directive('@key(fields: "id")')
@Entity('coordinator_report')
@Index('coordinator_report_of', ['coordinatorId', 'state', 'submittedOn', 'id'])
@Index('coordinator_report_open', ['openFor'], { unique: true })
@Index('coordinator_report_queue', ['state', 'submittedAt', 'id'])
@Index('coordinator_report_order', ['submittedAt', 'id'])
@Index('coordinator_report_by_period', ['coordinatorId', 'endsOn', 'id'])
export class CoordinatorReport {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => ID, { description: 'Coordinator that reports.' })
  @Directive('@inaccessible')
  @Column('varchar', { length: 30 })
  coordinatorId: string;

  @Field(() => ReportState, { description: 'Current state.' })
  @Column('varchar', { length: 20 })
  state: ReportState;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  @Column('varchar', { length: 10 })
  endsOn: string;

  /** Day of the last submission; empty before the first. */
  @Column('varchar', { length: 10 })
  submittedOn: string;

  /** Time of the last submission, which orders the queue; empty before the first. */
  @Column('varchar', { length: 24 })
  submittedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the Office last decided; null if it has not.' })
  @Column('varchar', { length: 24, nullable: true })
  decidedAt: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Due day at the start of the report; null if the hub then knew neither an earlier report nor the day of joining.',
  })
  @Column('varchar', { length: 10, nullable: true })
  dueOn: string | null;

  /** ReportFigures, as JSON. */
  @Column('text', { nullable: true })
  frozenFigures: string | null;

  /** The coordinator while the report is open: its unique index prevents a second open report. */
  @Column('varchar', { length: 30, nullable: true })
  openFor: string | null;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  updatedAt: string;
}

export type ReportRow = Omit<CoordinatorReport, 'openFor' | 'updatedAt'> & {
  readonly __typename: 'CoordinatorReport';
};

/** Columns of a report read as `r`. */
export const REPORT_COLUMNS = wholeRow(CoordinatorReport, 'r', ['openFor', 'updatedAt']);

@ObjectType('ReportSection', { description: 'Section of a report on one commitment.' })
@Entity('report_section')
export class ReportSection {
  @PrimaryColumn('varchar', { length: 30 })
  reportId: string;

  @Field(() => CommitmentCode, { description: 'The commitment.' })
  @PrimaryColumn('varchar', { length: 40 })
  commitment: CommitmentCode;

  /** Number of the commitment in the declaration. */
  @Column('integer')
  position: number;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  narrative: string | null;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  barriers: string | null;

  /** Ids, as a list. */
  @Column('text')
  evidenceIds: string;
}

/** A note of the Office on a decision. */
@Entity('report_note')
export class ReportNote {
  @PrimaryColumn('varchar', { length: 30 })
  reportId: string;

  @PrimaryColumn('integer')
  sequence: number;

  @Column('text')
  text: string;
}

/** Letters about a due day that were written, so that each is written once. */
@Entity('report_reminder')
export class ReportReminder {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @PrimaryColumn('varchar', { length: 10 })
  dueOn: string;

  @PrimaryColumn('varchar', { length: 20 })
  stage: string;

  @Column('varchar', { length: 24 })
  writtenAt: string;
}

export const ReportConnection = connectionOf(() => CoordinatorReport, { name: 'Report', plural: 'reports' });
