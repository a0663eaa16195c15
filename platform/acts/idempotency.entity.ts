/** Which thing was created under which key, so that a repeated request creates nothing new. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('idempotency_key')
export class IdempotencyKey {
  /** The person, or `anonymous`. */
  @PrimaryColumn('varchar', { length: 30 })
  actor: string;

  @PrimaryColumn('varchar', { length: 100 })
  idempotencyKey: string;

  @Column('varchar', { length: 60 })
  act: string;

  /** Digest of the arguments. */
  @Column('varchar', { length: 64 })
  inputDigest: string;

  @Column('varchar', { length: 40 })
  subjectId: string;

  @Column('varchar', { length: 24 })
  createdAt: string;
}
