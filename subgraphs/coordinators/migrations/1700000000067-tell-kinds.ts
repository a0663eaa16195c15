/** The search learns the kind and type of coordinators: after a new migration everything is told anew. */
import type { MigrationInterface } from 'typeorm';

export class TellKinds1700000000067 implements MigrationInterface {
  name = 'TellKinds1700000000067';

  up(): Promise<void> {
    return Promise.resolve();
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
