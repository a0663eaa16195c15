/** The facts from which the figures of a report are added up: this subgraph's copies of the data of other owners. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a signatory that coverage needs. */
@Entity('counted_signatory')
export class CountedSignatory {
  @PrimaryColumn('varchar', { length: 30 })
  signatoryId: string;

  /** Entry of the group it is a member of. */
  @Column('varchar', { length: 30, nullable: true })
  groupId: string | null;

  /** At adhesion; 0 where unknown. */
  @Column('integer')
  population: number;
}

/** A support action that was carried out or continues. */
@Entity('given_support')
@Index('given_support_of', ['coordinatorId', 'activeFrom'])
export class GivenSupport {
  @PrimaryColumn('varchar', { length: 30 })
  actionId: string;

  @Column('varchar', { length: 30 })
  coordinatorId: string;

  /** First day; empty if unknown, and then the action belongs to no period. */
  @Column('varchar', { length: 10 })
  activeFrom: string;

  @Column('varchar', { length: 10 })
  activeUntil: string;

  @Column('bigint')
  budgetCents: number;

  @Column('bigint')
  staffThousandths: number;

  /** Ids of signatories, as a list. */
  @Column('text')
  beneficiaryIds: string;
}

/** Days on which a coordinator shared something, as lists; a day occurs once per shared item. */
@Entity('shared_days')
export class SharedDays {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @Column('text')
  caseStudies: string;

  @Column('text')
  workshopsHosted: string;

  @Column('text')
  workshopsAttended: string;
}
