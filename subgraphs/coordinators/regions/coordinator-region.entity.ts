/**
 * Areas of coordinators: the units that they named and every unit above these, so that "in this unit or below it"
 * is one look-up.
 */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('coordinator_region')
@Index('coordinator_region_order', ['regionCode', 'sortName', 'coordinatorId'])
export class CoordinatorRegion {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @PrimaryColumn('varchar', { length: 5 })
  regionCode: string;

  /** False if the unit only lies above one in which the coordinator works. */
  @Column('boolean')
  isOwnUnit: boolean;

  /** Sort key of the coordinator's name. */
  @Column('varchar', { length: 300 })
  sortName: string;
}
