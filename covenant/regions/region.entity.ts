/** NUTS units, whose codes EU law defines. Every subgraph has the table, so that a unit never costs a fetch stage. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('region')
@Index('region_parent', ['parentCode', 'code'])
export class RegionRow {
  @PrimaryColumn('varchar', { length: 5 })
  code: string;

  @Column('integer')
  level: number;

  /** ISO 3166-1: GR and GB, where the code says EL and UK. */
  @Column('varchar', { length: 2 })
  country: string;

  @Column('varchar', { length: 200 })
  nameLatin: string;

  @Column('varchar', { length: 200 })
  nameNative: string;

  @Column('varchar', { length: 5, nullable: true })
  parentCode: string | null;
}
