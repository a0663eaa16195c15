/** Few links of a coordinator are proofs of recruiting: without this index each page of them reads all links. */
import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index } from '../../../platform/database/columns.ts';

const TABLE = 'support_link';
const RECRUITED = index('support_link_recruited', ['coordinatorId', 'recruitedByCoordinator', 'activeFrom', 'id']);

export class IndexRecruitedLinks1700000000011 implements MigrationInterface {
  name = 'IndexRecruitedLinks1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(TABLE, new TableIndex(RECRUITED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, 'support_link_recruited');
  }
}
