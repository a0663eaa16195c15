/** How a group is joined, who asked to join it, who is invited, why somebody was removed, and which coordinators may act. */
import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

const GROUP = 'discussion_group';
const MEMBERSHIP = 'group_membership';
const BEFORE_ALL = "'1970-01-01T00:00:00.000Z'";
const OF_PERSON = new TableIndex(index('group_membership_by_person', ['personId', 'startsOn', 'id']));

export class LetPeopleTakePartInGroups1700000000201 implements MigrationInterface {
  name = 'LetPeopleTakePartInGroups1700000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(GROUP, [
      new TableColumn({ ...varchar('joining', 20), default: "'AT_ONCE'" }),
      new TableColumn(varchar('openedForId', 30, { isNullable: true })),
      new TableColumn({ ...varchar('createdAt', 24), default: BEFORE_ALL }),
    ]);
    await runner.query(`UPDATE ${GROUP} SET createdAt = updatedAt`);
    await runner.query(`UPDATE ${GROUP} SET joining = 'BY_INVITATION' WHERE visibility = 'INVITED'`);
    await runner.addColumns(MEMBERSHIP, [
      new TableColumn(varchar('endedById', 30, { isNullable: true })),
      new TableColumn(varchar('endReason', 500, { isNullable: true })),
      new TableColumn({ ...varchar('updatedAt', 24), default: BEFORE_ALL }),
    ]);
    await runner.createIndex(MEMBERSHIP, OF_PERSON);
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
    await runner.dropIndex(MEMBERSHIP, OF_PERSON);
    await runner.dropColumns(MEMBERSHIP, ['updatedAt', 'endReason', 'endedById']);
    await runner.dropColumns(GROUP, ['createdAt', 'openedForId', 'joining']);
  }
}

const tables = [
  {
    name: 'group_join_request',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('groupId', 30),
      varchar('personId', 30),
      varchar('onBehalfOfId', 30, { isNullable: true }),
      text('note', { isNullable: true }),
      varchar('state', 20),
      varchar('reason', 500, { isNullable: true }),
      varchar('createdAt', 24),
      varchar('decidedAt', 24, { isNullable: true }),
      varchar('decidedById', 30, { isNullable: true }),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('group_join_request_queue', ['groupId', 'state', 'createdAt', 'id']),
      index('group_join_request_of_person', ['personId', 'createdAt', 'id']),
    ],
  },
  {
    name: 'group_invitation',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('groupId', 30),
      varchar('personId', 30, { isNullable: true }),
      flag('isByAddress'),
      varchar('invitedById', 30),
      text('note', { isNullable: true }),
      varchar('state', 20),
      varchar('until', 24),
      varchar('createdAt', 24),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('group_invitation_of_group', ['groupId', 'createdAt', 'id']),
      index('group_invitation_of_person', ['personId', 'createdAt', 'id']),
    ],
  },
  {
    name: 'coordinator_standing',
    columns: [varchar('coordinatorId', 30, { isPrimary: true }), varchar('status', 20)],
  },
];
