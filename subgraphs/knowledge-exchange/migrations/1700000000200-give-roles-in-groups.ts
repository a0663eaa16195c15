/** What a member may do in a group is a role, of which moderating is one; a membership counts its changes. */
import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, varchar } from '../../../platform/database/columns.ts';

const TABLE = 'group_membership';

export class GiveRolesInGroups1700000000200 implements MigrationInterface {
  name = 'GiveRolesInGroups1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(TABLE, [
      new TableColumn({ ...varchar('role', 20), default: "'MEMBER'" }),
      new TableColumn({ ...integer('revision'), default: 1 }),
    ]);
    await runner.query(`UPDATE ${TABLE} SET role = 'MODERATOR' WHERE isModerator = 1`);
    await runner.dropColumn(TABLE, 'isModerator');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.addColumn(TABLE, new TableColumn({ ...flag('isModerator'), default: 0 }));
    await runner.query(`UPDATE ${TABLE} SET isModerator = 1 WHERE role <> 'MEMBER'`);
    await runner.dropColumns(TABLE, ['revision', 'role']);
  }
}
