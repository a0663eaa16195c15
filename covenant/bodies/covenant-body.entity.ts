/** A subgraph's copy of the names of coordinators and signatories that other subgraphs own. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('covenant_body')
@Index('covenant_body_slug', ['slug'])
export class CovenantBodyRow {
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  /** Coordinator or Signatory. */
  @Column('varchar', { length: 20 })
  type: string;

  @Column('varchar', { length: 200 })
  slug: string;

  @Column('varchar', { length: 300 })
  name: string;

  @Column('varchar', { length: 2 })
  country: string;
}
