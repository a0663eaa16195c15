/** Tables of the events of a subgraph. They are the truth: the bus only says that there is something new. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('live_event')
@Index('live_event_topic', ['topic', 'number'])
export class LiveEventRow {
  @PrimaryColumn('integer')
  number: number;

  @Column('varchar', { length: 80 })
  topic: string;

  @Column('varchar', { length: 40 })
  nodeId: string;

  @Column('varchar', { length: 24 })
  at: string;
}

/** One row with the last number. Its row lock makes numbers follow the order of commits on every engine. */
@Entity('live_event_head')
export class LiveEventHead {
  @PrimaryColumn('integer')
  id: number;

  @Column('integer')
  number: number;
}
