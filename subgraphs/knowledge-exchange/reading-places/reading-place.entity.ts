/** How far a person has read a thread. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reading_place')
export class ReadingPlace {
  @PrimaryColumn('varchar', { length: 30 })
  personId: string;

  @PrimaryColumn('varchar', { length: 30 })
  threadId: string;

  /** Number of the last post that was read. */
  @Column('integer')
  readUpTo: number;

  @Column('varchar', { length: 24 })
  at: string;
}
