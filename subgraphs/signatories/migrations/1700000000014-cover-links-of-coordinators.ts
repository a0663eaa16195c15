/** Whether a link counts today is read with its place in the list, and not in a row elsewhere for each link. */
import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index } from '../../../platform/database/columns.ts';

const TABLE = 'support_link';
const NAME = 'support_link_of_coordinator';
const ORDER = ['coordinatorId', 'sortName', 'signatoryId'];

export class CoverLinksOfCoordinators1700000000014 implements MigrationInterface {
  name = 'CoverLinksOfCoordinators1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, [...ORDER, 'activeFrom', 'activeUntil']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, ORDER);
  }
}

async function replaceIndex(runner: QueryRunner, columns: string[]): Promise<void> {
  await runner.dropIndex(TABLE, NAME);
  await runner.createIndex(TABLE, new TableIndex(index(NAME, columns)));
}
