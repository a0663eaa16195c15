/** Makes the index of a list of links cover the days in force, so that it needs no row for each link. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndex } from '../../../platform/database/replace-index.ts';

const TABLE = 'support_link';
const NAME = 'support_link_of_coordinator';
const ORDER = ['coordinatorId', 'sortName', 'signatoryId'];

export class CoverLinksOfCoordinators1700000000014 implements MigrationInterface {
  name = 'CoverLinksOfCoordinators1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, TABLE, NAME, [...ORDER, 'activeFrom', 'activeUntil']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, TABLE, NAME, ORDER);
  }
}
