/** Evidence that coordinators fulfil commitments: one row per thing, coordinator and commitment. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('evidence')
@Index('evidence_of_commitment', ['commitmentKey', 'sortDay', 'id'])
@Index('evidence_of_thing', ['nodeId'])
export class EvidenceEntry {
  /** A digest of thing, coordinator and commitment. */
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  /** `commitmentKey(coordinatorId, code)`: one list of proofs per commitment. */
  @Column('varchar', { length: 60 })
  commitmentKey: string;

  @Column('varchar', { length: 500 })
  title: string;

  @Column('varchar', { length: 10, nullable: true })
  occurredOn: string | null;

  /** `occurredOn`; empty if no source states the day, so that such proofs come last. */
  @Column('varchar', { length: 10 })
  sortDay: string;

  @Column('varchar', { length: 30 })
  nodeId: string;
}
