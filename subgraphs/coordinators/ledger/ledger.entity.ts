/** What the figures of a report are added up from: this subgraph's copy of single facts, each told by its owner. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signatory as far as coverage needs it. */
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

/** A support action that was carried out or goes on. */
@Entity('given_support')
@Index('given_support_of', ['coordinatorId', 'activeFrom'])
export class GivenSupport {
  @PrimaryColumn('varchar', { length: 30 })
  actionId: string;

  @Column('varchar', { length: 30 })
  coordinatorId: string;

  /** Empty where nobody stated the first day: it then belongs to no period. */
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

/** Days of what a coordinator shared, as lists; a day stands in a list as often as something was shared on it. */
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
