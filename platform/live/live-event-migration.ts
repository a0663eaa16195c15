/** Tables of every subgraph for the events that readers of subscriptions follow. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, varchar } from '../database/columns.ts';

export class CreateLiveEvents1700000000008 implements MigrationInterface {
  name = 'CreateLiveEvents1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'live_event',
        columns: [
          integer('number', { isPrimary: true }),
          varchar('topic', 80),
          varchar('nodeId', 40),
          varchar('at', 24),
        ],
        indices: [new TableIndex(index('live_event_topic', ['topic', 'number']))],
      }),
    );
    await runner.createTable(
      new Table({ name: 'live_event_head', columns: [integer('id', { isPrimary: true }), integer('number')] }),
    );
    await runner.query('INSERT INTO live_event_head (id, number) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['live_event_head', 'live_event']) await runner.dropTable(table);
  }
}
