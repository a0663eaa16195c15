/** Reports of coordinators and rounds of the yearly survey, as far as the reporting duty needs them. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('coordinator_report')
@Index('coordinator_report_of', ['coordinatorId', 'state', 'submittedOn', 'id'])
export class CoordinatorReport {
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 30 })
  coordinatorId: string;

  @Column('varchar', { length: 20 })
  state: string;

  /** Period the report is about. */
  @Column('varchar', { length: 10 })
  startsOn: string;

  @Column('varchar', { length: 10 })
  endsOn: string;

  /** Empty while a draft. */
  @Column('varchar', { length: 10 })
  submittedOn: string;
}

/** The yearly survey of territorial coordinators. */
@Entity('survey_round')
export class SurveyRound {
  @PrimaryColumn('varchar', { length: 10 })
  opensOn: string;

  @Column('varchar', { length: 10 })
  closesOn: string;
}
