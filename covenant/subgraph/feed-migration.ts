/** The first migration of every subgraph: the tables of the change feed and of the copies of others' names. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateFeed1700000000001 implements MigrationInterface {
  name = 'CreateFeed1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'change_feed',
        columns: [
          { name: 'position', type: 'integer', isPrimary: true },
          { name: 'kind', type: 'varchar', length: '40' },
          { name: 'entityId', type: 'varchar', length: '80' },
          { name: 'removed', type: 'boolean' },
          { name: 'facts', type: 'text' },
        ],
        indices: [
          new TableIndex({ name: 'change_feed_kind_entity', columnNames: ['kind', 'entityId'], isUnique: true }),
          new TableIndex({ name: 'change_feed_entity', columnNames: ['entityId'] }),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'change_feed_head',
        columns: [
          { name: 'id', type: 'integer', isPrimary: true },
          { name: 'position', type: 'integer' },
        ],
      }),
    );
    await runner.query('INSERT INTO change_feed_head (id, position) VALUES (1, 0)');
    await runner.createTable(
      new Table({
        name: 'projection_position',
        columns: [
          { name: 'source', type: 'varchar', length: '40', isPrimary: true },
          { name: 'position', type: 'integer' },
          { name: 'appliedAt', type: 'varchar', length: '24' },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'covenant_body',
        columns: [
          { name: 'id', type: 'varchar', length: '30', isPrimary: true },
          { name: 'type', type: 'varchar', length: '20' },
          { name: 'slug', type: 'varchar', length: '200' },
          { name: 'name', type: 'varchar', length: '300' },
          { name: 'country', type: 'varchar', length: '2' },
        ],
        indices: [new TableIndex({ name: 'covenant_body_slug', columnNames: ['slug'] })],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['covenant_body', 'projection_position', 'change_feed_head', 'change_feed']) {
      await runner.dropTable(table);
    }
  }
}
