/** Changes the status of a coordinator, with all that follows from it: history, what is planned, and news for the others. */
import type { Transaction } from '../../../platform/database/database.ts';
import { revise } from '../../../platform/acts/revision.ts';
import type { Coordinator } from '../coordinator/coordinator.entity.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { publishCoordinators } from '../coordinator/coordinator.changes.ts';
import { beginPeriod, COORDINATOR_ITSELF, OFFICE } from './status-period.service.ts';
import { TAKING_PART } from './coordinator.life.ts';

/** A coordinator as acts read it. */
export type CoordinatorFacts = Pick<
  Coordinator,
  'id' | 'name' | 'sortName' | 'status' | 'country' | 'contact' | 'statedFields' | 'inferredFields' | 'revision'
>;

export async function coordinatorFacts(transaction: Transaction, id: string): Promise<CoordinatorFacts | undefined> {
  const rows = await transaction.select<CoordinatorFacts>(
    'SELECT id, name, sortName, status, country, contact, statedFields, inferredFields, revision FROM coordinator WHERE id = ?',
    [id],
  );
  return rows[0];
}

interface StatusChange {
  readonly expectedRevision: number;
  readonly status: CoordinatorStatus;
  readonly startsOn: string;
  /** Wordings, as JSON. */
  readonly reason: string | null;
}

export async function changeStatus(
  transaction: Transaction,
  coordinator: CoordinatorFacts,
  { expectedRevision, status, startsOn, reason }: StatusChange,
): Promise<void> {
  const { id } = coordinator;
  await revise(transaction, 'coordinator', coordinator, { expectedRevision, set: { status } });
  const decidedBy = status === CoordinatorStatus.WITHDRAWN ? COORDINATOR_ITSELF : OFFICE;
  await beginPeriod(transaction, id, { status, startsOn, reason, decidedBy });
  if (!TAKING_PART.includes(status)) {
    await transaction.execute('DELETE FROM planned_ending WHERE coordinatorId = ?', [id]);
  }
  await publishCoordinators(transaction, [id]);
}
