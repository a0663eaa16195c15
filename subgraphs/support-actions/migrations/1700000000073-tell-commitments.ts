/** The search learns the commitments of support actions: after a new migration everything is told anew. */
import type { MigrationInterface } from 'typeorm';

export class TellCommitments1700000000073 implements MigrationInterface {
  name = 'TellCommitments1700000000073';

  up(): Promise<void> {
    return Promise.resolve();
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
