/** The table of NUTS units, in every subgraph. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateRegions1700000000002 implements MigrationInterface {
  name = 'CreateRegions1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'region',
        columns: [
          { name: 'code', type: 'varchar', length: '5', isPrimary: true },
          { name: 'level', type: 'integer' },
          { name: 'country', type: 'varchar', length: '2' },
          { name: 'nameLatin', type: 'varchar', length: '200' },
          { name: 'nameNative', type: 'varchar', length: '200' },
          { name: 'parentCode', type: 'varchar', length: '5', isNullable: true },
        ],
        indices: [new TableIndex({ name: 'region_parent', columnNames: ['parentCode', 'code'] })],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('region');
  }
}
