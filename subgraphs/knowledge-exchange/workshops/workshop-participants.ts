/** The coordinators that took part in workshops. */
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';

const CAME = rawSql`r.state = 'ATTENDED' AND w.state = 'HELD'`;

/** Marks the coordinators in whose name people attended held workshops, according to the registrations. */
export async function refreshParticipants(transaction: Transaction, workshopIds: readonly string[]): Promise<void> {
  const ofThese = isOneOf(rawSql`workshopId`, workshopIds);
  await transaction.execute(
    rawSql`UPDATE workshop_coordinator SET isParticipant = 0 WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  const registrationOfThese = isOneOf(rawSql`r.workshopId`, workshopIds);
  await transaction.execute(
    rawSql`INSERT INTO workshop_coordinator (workshopId, coordinatorId, isHost, isSpeaker, isParticipant, position, sortStart)
     SELECT DISTINCT r.workshopId, r.onBehalfOfId, 0, 0, 0, 0, w.sortStart
     FROM workshop_registration r JOIN workshop w ON w.id = r.workshopId
     WHERE ${registrationOfThese.sql} AND r.onBehalfOfId LIKE 'crd%' AND ${CAME} AND NOT EXISTS (
       SELECT 1 FROM workshop_coordinator c WHERE c.workshopId = r.workshopId AND c.coordinatorId = r.onBehalfOfId)`,
    registrationOfThese.parameters,
  );
  await transaction.execute(
    rawSql`UPDATE workshop_coordinator SET isParticipant = 1 WHERE ${ofThese.sql} AND EXISTS (
       SELECT 1 FROM workshop_registration r JOIN workshop w ON w.id = r.workshopId
       WHERE r.workshopId = workshop_coordinator.workshopId AND r.onBehalfOfId = workshop_coordinator.coordinatorId AND ${CAME})`,
    ofThese.parameters,
  );
  await transaction.execute(
    rawSql`DELETE FROM workshop_coordinator WHERE ${ofThese.sql} AND isHost = 0 AND isSpeaker = 0 AND isParticipant = 0`,
    ofThese.parameters,
  );
}
