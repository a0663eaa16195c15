/** In which groups a coordinator takes part today is read from one index, however many people have done so in its name. */
import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index } from '../../../platform/database/columns.ts';

const TABLE = 'group_membership';
const NAME = 'group_membership_of_body';
const BODY = ['onBehalfOfId', 'groupId'];

export class CoverMembershipsOfBodies1700000000191 implements MigrationInterface {
  name = 'CoverMembershipsOfBodies1700000000191';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, [...BODY, 'startsOn', 'endsOn', 'id']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, BODY);
  }
}

async function replaceIndex(runner: QueryRunner, columns: string[]): Promise<void> {
  await runner.dropIndex(TABLE, NAME);
  await runner.createIndex(TABLE, new TableIndex(index(NAME, columns)));
}
