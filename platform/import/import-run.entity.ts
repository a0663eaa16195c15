/** The files that a subgraph has imported, so that a start does not read the bundled ones again. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_run')
export class ImportRun {
  /** SHA-256 of the file. */
  @PrimaryColumn('varchar', { length: 64 })
  digest: string;

  /** Name of the table it held. */
  @PrimaryColumn('varchar', { length: 60 })
  tableName: string;

  @Column('varchar', { length: 10 })
  statedOn: string;

  @Column('varchar', { length: 24 })
  importedAt: string;
}
