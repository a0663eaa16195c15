/** Tables of the change feed: the newest state of everything that others copy, in the order of change. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('change_feed')
@Index('change_feed_kind_entity', ['kind', 'entityId'], { unique: true })
@Index('change_feed_entity', ['entityId'])
export class ChangeRow {
  @PrimaryColumn('integer')
  position: number;

  @Column('varchar', { length: 40 })
  kind: string;

  @Column('varchar', { length: 80 })
  entityId: string;

  @Column('boolean')
  removed: boolean;

  @Column('text')
  facts: string;
}

/** One row with the last position. Its row lock makes positions follow the order of commits on every engine. */
@Entity('change_feed_head')
export class ChangeFeedHead {
  @PrimaryColumn('integer')
  id: number;

  @Column('integer')
  position: number;

  /** Digest of the names of all migrations when everything was last published. */
  @Column('varchar', { length: 64, default: '' })
  form: string;
}

/** How far this subgraph has read another one's change feed. */
@Entity('projection_position')
export class ProjectionPosition {
  @PrimaryColumn('varchar', { length: 40 })
  source: string;

  @Column('integer')
  position: number;

  @Column('varchar', { length: 24 })
  appliedAt: string;

  /** Digest of the names of all migrations when it was read; when it differs, the feed is read from its start. */
  @Column('varchar', { length: 64, default: '' })
  form: string;
}
