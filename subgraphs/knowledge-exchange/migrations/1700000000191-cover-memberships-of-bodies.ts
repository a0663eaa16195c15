/** In which groups a coordinator takes part today is read from one index, however many people have done so in its name. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndex } from '../../../platform/database/replace-index.ts';

const TABLE = 'group_membership';
const NAME = 'group_membership_of_body';
const BODY = ['onBehalfOfId', 'groupId'];

export class CoverMembershipsOfBodies1700000000191 implements MigrationInterface {
  name = 'CoverMembershipsOfBodies1700000000191';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, TABLE, NAME, [...BODY, 'startsOn', 'endsOn', 'id']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, TABLE, NAME, BODY);
  }
}
