/** Writes registrations, and keeps who took part in whose name in step with them. */
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import { recordWorkshopActivity } from './workshop.activity.ts';
import type { RegistrationState } from './workshop.enums.ts';

export interface RegistrationContent {
  readonly workshopId: string;
  readonly personId: string;
  readonly onBehalfOfId: string | null;
  readonly state: RegistrationState;
  readonly registeredAt: string;
  readonly offerEndsAt?: string;
  readonly satisfaction?: number;
}

/** A person has one registration for a workshop, so its id is made of the two. */
export function registrationId(workshopId: string, personId: string): string {
  return `${workshopId}-${personId}`;
}

export async function recordRegistrations(
  transaction: Transaction,
  registrations: readonly RegistrationContent[],
): Promise<void> {
  const merged = await mergeRows(
    transaction,
    { table: 'workshop_registration', key: 'id' },
    registrations.map(registrationRow),
  );
  const touched = new Set([...merged.added, ...merged.changed]);
  const workshopIds = new Set(
    registrations
      .filter(({ workshopId, personId }) => touched.has(registrationId(workshopId, personId)))
      .map(({ workshopId }) => workshopId),
  );
  if (workshopIds.size > 0) await recordWorkshopActivity(transaction, [...workshopIds]);
}

function registrationRow(registration: RegistrationContent): RowValues {
  const { workshopId, personId, onBehalfOfId, state, registeredAt, offerEndsAt, satisfaction } = registration;
  return {
    id: registrationId(workshopId, personId),
    workshopId,
    personId,
    onBehalfOfId,
    state,
    registeredAt,
    offerEndsAt: offerEndsAt ?? null,
    satisfaction: satisfaction ?? null,
  };
}

/** Sets who took part in held workshops in the name of a coordinator, as the registrations say. */
export async function refreshParticipants(transaction: Transaction, workshopIds: readonly string[]): Promise<void> {
  const ofThese = isOneOf('workshopId', workshopIds);
  await transaction.execute(
    `UPDATE workshop_coordinator SET isParticipant = 0 WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  const attended = isOneOf('r.workshopId', workshopIds);
  await transaction.execute(
    `INSERT INTO workshop_coordinator (workshopId, coordinatorId, isHost, isSpeaker, isParticipant, position, sortStart)
     SELECT DISTINCT r.workshopId, r.onBehalfOfId, 0, 0, 0, 0, w.sortStart
     FROM workshop_registration r JOIN workshop w ON w.id = r.workshopId
     WHERE ${attended.sql} AND r.onBehalfOfId LIKE 'crd%' AND ${CAME} AND NOT EXISTS (
       SELECT 1 FROM workshop_coordinator c WHERE c.workshopId = r.workshopId AND c.coordinatorId = r.onBehalfOfId)`,
    attended.parameters,
  );
  await transaction.execute(
    `UPDATE workshop_coordinator SET isParticipant = 1 WHERE ${ofThese.sql} AND EXISTS (
       SELECT 1 FROM workshop_registration r JOIN workshop w ON w.id = r.workshopId
       WHERE r.workshopId = workshop_coordinator.workshopId AND r.onBehalfOfId = workshop_coordinator.coordinatorId AND ${CAME})`,
    ofThese.parameters,
  );
  await transaction.execute(
    `DELETE FROM workshop_coordinator WHERE ${ofThese.sql} AND isHost = 0 AND isSpeaker = 0 AND isParticipant = 0`,
    ofThese.parameters,
  );
}

const CAME = "r.state = 'ATTENDED' AND w.state = 'HELD'";
