/** The coordinators and units of a workshop. Resources and case studies store the id of their workshop themselves. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** All roles of a coordinator in a workshop, in one row, so that no list contains a workshop twice. */
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

  /** Somebody attended in its name; never true before the workshop was held. */
  @Column('boolean')
  isParticipant: boolean;

  /** Position among the hosts. */
  @Column('integer')
  position: number;

  /** Copy of the workshop's value, so that one index serves a list in order. */
  @Column('varchar', { length: 24 })
  sortStart: string;
}

/** Each unit of a workshop and every unit above it, so that "this unit or any below it" is a test for equality. */
@Entity('workshop_region')
@Index('workshop_region_list', ['regionCode', 'sortStart', 'workshopId'])
export class WorkshopRegion {
  @PrimaryColumn('varchar', { length: 30 })
  workshopId: string;

  @PrimaryColumn('varchar', { length: 5 })
  regionCode: string;

  /** False for a unit above a named one. */
  @Column('boolean')
  isNamed: boolean;

  @Column('varchar', { length: 24 })
  sortStart: string;
}
