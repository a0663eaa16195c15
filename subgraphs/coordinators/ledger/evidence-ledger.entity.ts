/** The ledger: this subgraph's copy of proofs, links and totals that others own. The API never shows it as live data. */
import { SupportedSignatory } from '../../../covenant/bodies/supported-signatories.ts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('evidence_entry')
@Index('evidence_entry_of_commitment', ['coordinatorId', 'commitment', 'source', 'occurredOn'])
export class EvidenceEntry {
  /** Subgraph that holds the proof. */
  @PrimaryColumn('varchar', { length: 40 })
  source: string;

  /** Key of the proof in the feed of its owner. */
  @PrimaryColumn('varchar', { length: 80 })
  entityId: string;

  @Column('varchar', { length: 30 })
  coordinatorId: string;

  @Column('varchar', { length: 40 })
  commitment: string;

  @Column('varchar', { length: 10, nullable: true })
  occurredOn: string | null;
}

/** The ledger also reads it by coordinator. */
@Entity('supported_signatory')
@Index('supported_signatory_by_coordinator', ['coordinatorId', 'activeFrom', 'signatoryId'])
export class SupportedByCoordinator extends SupportedSignatory {}

/** Totals of the owners; a coordinator gets a row with the first entry of any owner. */
@Entity('coordinator_activity')
export class CoordinatorActivity {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @Column('integer')
  signatories: number;

  @Column('integer')
  populationCovered: number;

  @Column('integer')
  supportActions: number;

  @Column('integer')
  caseStudies: number;

  @Column('integer')
  workshops: number;

  @Column('integer')
  discussionGroups: number;

  /** Day of the newest activity other than proofs, from its owner. */
  @Column('varchar', { length: 10, nullable: true })
  lastActivityOn: string | null;
}
