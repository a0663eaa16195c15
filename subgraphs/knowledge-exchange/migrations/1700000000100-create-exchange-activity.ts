/** Proofs of commitments, parts of coordinators in public things, and their counts. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, varchar } from '../../../platform/database/columns.ts';

export class CreateExchangeActivity1700000000100 implements MigrationInterface {
  name = 'CreateExchangeActivity1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'evidence',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('commitmentKey', 60),
      varchar('title', 500),
      varchar('occurredOn', 10, { isNullable: true }),
      varchar('sortDay', 10),
      varchar('nodeId', 30),
    ],
    indices: [
      index('evidence_of_commitment', ['commitmentKey', 'sortDay', 'id']),
      index('evidence_of_thing', ['nodeId']),
    ],
  },
  {
    name: 'coordinator_part',
    columns: [
      varchar('nodeId', 30, { isPrimary: true }),
      varchar('coordinatorId', 30, { isPrimary: true }),
      varchar('part', 20, { isPrimary: true }),
      varchar('occurredOn', 10, { isNullable: true }),
      varchar('topics', 200),
    ],
    indices: [index('coordinator_part_of_coordinator', ['coordinatorId', 'part', 'nodeId'])],
  },
  {
    name: 'coordinator_activity',
    columns: [
      varchar('coordinatorId', 30, { isPrimary: true }),
      integer('caseStudies'),
      integer('replications'),
      integer('workshopsHosted'),
      integer('workshopsAttended'),
      integer('discussionGroups'),
      integer('answersAccepted'),
      integer('people'),
      integer('partnersMet'),
      varchar('lastOn', 10, { isNullable: true }),
      varchar('countedAt', 24),
    ],
  },
  {
    name: 'coordinator_topic',
    columns: [
      varchar('coordinatorId', 30, { isPrimary: true }),
      varchar('topic', 20, { isPrimary: true }),
      integer('things'),
    ],
    indices: [index('coordinator_topic_topic', ['topic', 'coordinatorId'])],
  },
];
