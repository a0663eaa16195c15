/**
 * The numbers of a coordinator's signatories and of their people, counted when links change and not at every query. They are
 * valid from `validFrom` to `validUntil`, the next day on which a link begins or ends.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('coordinator_tally')
export class CoordinatorTally {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  @Column('integer')
  signatories: number;

  @Column('integer')
  populationCovered: number;

  @Column('varchar', { length: 10 })
  validFrom: string;

  @Column('varchar', { length: 10 })
  validUntil: string;
}
