/** What belongs to a workshop: its coordinators and units. Material and case studies name their workshop themselves. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Everything a coordinator had to do with a workshop, in one row, so that no list names a workshop twice. */
@Entity('workshop_coordinator')
@Index('workshop_coordinator_list', ['coordinatorId', 'sortStart', 'workshopId'])
export class WorkshopCoordinator {
  @PrimaryColumn('varchar', { length: 30 })
  workshopId: string;

  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @Column('boolean')
  isHost: boolean;

  @Column('boolean')
  isSpeaker: boolean;

  /** Somebody took part in its name; never true before the workshop was held. */
  @Column('boolean')
  isParticipant: boolean;

  /** Place among the hosts. */
  @Column('integer')
  position: number;

  /** The workshop's, so that lists are read in order from one index. */
  @Column('varchar', { length: 24 })
  sortStart: string;
}

/** A unit a workshop is in or about, and every unit above it, so that "this unit or any below it" is one equal sign. */
@Entity('workshop_region')
@Index('workshop_region_list', ['regionCode', 'sortStart', 'workshopId'])
export class WorkshopRegion {
  @PrimaryColumn('varchar', { length: 30 })
  workshopId: string;

  @PrimaryColumn('varchar', { length: 5 })
  regionCode: string;

  /** False: a unit above the one that was named. */
  @Column('boolean')
  isNamed: boolean;

  @Column('varchar', { length: 24 })
  sortStart: string;
}
