/** Which files a subgraph has taken: the bundled ones are not read again at every start. */
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
