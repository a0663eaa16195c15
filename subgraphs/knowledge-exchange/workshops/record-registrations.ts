/** Writes registrations and updates the participants of their workshops. */
import type { Transaction } from '../../../platform/database/database.ts';
import { mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { tellReaders } from '../../../platform/live/tell-readers.ts';
import { changesOf } from './live/workshopChanged.ts';
import { recordWorkshopActivity } from './workshop-activity.ts';
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

/** A person has one registration per workshop, so the two ids form its id. */
export function registrationId(workshopId: string, personId: string): string {
  return `${workshopId}-${personId}`;
}

export async function recordRegistrations(
  transaction: Transaction,
  registrations: readonly RegistrationContent[],
): Promise<void> {
  const merged = await mergeRows(
    transaction,
    { table: rawSql`workshop_registration`, key: rawSql`id` },
    registrations.map(registrationRow),
  );
  const touched = new Set([...merged.added, ...merged.changed]);
  const workshopIds = new Set(
    registrations
      .filter(({ workshopId, personId }) => touched.has(registrationId(workshopId, personId)))
      .map(({ workshopId }) => workshopId),
  );
  if (workshopIds.size === 0) return;
  await recordWorkshopActivity(transaction, [...workshopIds]);
  await tellReaders(transaction, changesOf(workshopIds));
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
