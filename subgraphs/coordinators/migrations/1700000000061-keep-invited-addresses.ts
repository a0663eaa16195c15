/** The address an invitation went to, so that whoever sent it recognises it while it is open. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepInvitedAddresses1700000000061 implements MigrationInterface {
  name = 'KeepInvitedAddresses1700000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE membership ADD COLUMN invitationEmail varchar(320) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE membership DROP COLUMN invitationEmail');
  }
}
