/** Groups with their units and members, threads, posts and reactions. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateDiscussionGroups1700000000105 implements MigrationInterface {
  name = 'CreateDiscussionGroups1700000000105';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'discussion_group',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('slug', 200),
      text('name'),
      text('purpose'),
      varchar('sortName', 300),
      text('foundBy'),
      varchar('scope', 20),
      varchar('visibility', 20),
      varchar('state', 20),
      varchar('topics', 300),
      varchar('languages', 300),
      flag('isExample'),
      varchar('contentDigest', 22),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('discussion_group_slug', ['slug'], { isUnique: true }),
      index('discussion_group_name_order', ['sortName', 'id']),
    ],
  },
  {
    name: 'discussion_group_region',
    columns: [
      varchar('groupId', 30, { isPrimary: true }),
      varchar('regionCode', 5, { isPrimary: true }),
      flag('isNamed'),
    ],
    indices: [index('discussion_group_region_unit', ['regionCode', 'groupId'])],
  },
  {
    name: 'group_membership',
    columns: [
      varchar('id', 80, { isPrimary: true }),
      varchar('groupId', 30),
      varchar('personId', 30),
      varchar('onBehalfOfId', 30, { isNullable: true }),
      flag('isModerator'),
      varchar('startsOn', 10),
      varchar('endsOn', 10, { isNullable: true }),
    ],
    indices: [
      index('group_membership_of_group', ['groupId', 'startsOn', 'id']),
      index('group_membership_of_person', ['personId', 'groupId']),
      index('group_membership_of_body', ['onBehalfOfId', 'groupId']),
    ],
  },
  {
    name: 'thread',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('title', 300),
      varchar('language', 35),
      varchar('kind', 20),
      varchar('groupId', 30, { isNullable: true }),
      varchar('aboutId', 30, { isNullable: true }),
      varchar('acceptedPostId', 30, { isNullable: true }),
      flag('awaitsAnswer'),
      integer('participantCount'),
      integer('usefulCount'),
      varchar('createdAt', 24),
      varchar('lastPostAt', 24),
      flag('isLocked'),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('thread_latest', ['groupId', 'lastPostAt', 'id']),
      index('thread_unanswered', ['groupId', 'awaitsAnswer', 'createdAt', 'id']),
      index('thread_useful', ['groupId', 'usefulCount', 'id']),
      index('thread_about', ['aboutId']),
    ],
  },
  {
    name: 'post',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('threadId', 30),
      varchar('authorId', 30, { isNullable: true }),
      varchar('onBehalfOfId', 30, { isNullable: true }),
      text('body'),
      varchar('aspect', 20, { isNullable: true }),
      flag('asExpert'),
      varchar('replyToId', 30, { isNullable: true }),
      varchar('createdAt', 24),
      varchar('editedAt', 24, { isNullable: true }),
      varchar('state', 20),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('post_of_thread', ['threadId', 'createdAt', 'id']),
      index('post_of_body', ['onBehalfOfId', 'createdAt', 'id']),
    ],
  },
  {
    name: 'post_reaction',
    columns: [
      varchar('postId', 30, { isPrimary: true }),
      varchar('reaction', 20, { isPrimary: true }),
      varchar('personId', 30, { isPrimary: true }),
    ],
  },
];
