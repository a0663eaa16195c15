/** Reactions and invitations have a moment and a body, so that limits of a day can count them; letters are counted by mailbox. */
import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, integer, varchar } from '../../../platform/database/columns.ts';

const REACTION = 'post_reaction';
const INVITATION = 'group_invitation';
const BODY = varchar('onBehalfOfId', 30, { isNullable: true });
const AT = { ...varchar('at', 24), default: "'1970-01-01T00:00:00.000Z'" };
const indices = {
  [REACTION]: [
    index('post_reaction_of_person', ['personId', 'at']),
    index('post_reaction_of_body', ['onBehalfOfId', 'at']),
  ],
  [INVITATION]: [
    index('group_invitation_by_person', ['invitedById', 'createdAt']),
    index('group_invitation_of_body', ['onBehalfOfId', 'createdAt']),
  ],
};
const counts = {
  name: 'invited_mailbox',
  columns: [varchar('id', 64, { isPrimary: true }), integer('letters'), varchar('since', 24), integer('revision')],
  indices: [index('invited_mailbox_since', ['since'])],
};

export class CountInvitationsAndReactions1700000000250 implements MigrationInterface {
  name = 'CountInvitationsAndReactions1700000000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(REACTION, [new TableColumn(BODY), new TableColumn(AT)]);
    await runner.addColumn(INVITATION, new TableColumn(BODY));
    for (const [table, ofTable] of Object.entries(indices)) {
      await runner.createIndices(
        table,
        ofTable.map((one) => new TableIndex(one)),
      );
    }
    await runner.createTable(new Table(counts));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(counts.name);
    for (const [table, ofTable] of Object.entries(indices)) {
      for (const { name } of ofTable) await runner.dropIndex(table, String(name));
    }
    await runner.dropColumn(INVITATION, 'onBehalfOfId');
    await runner.dropColumns(REACTION, ['at', 'onBehalfOfId']);
  }
}
