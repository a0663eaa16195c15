/** Per-request batches of registrations: seat counts, the reader's own registrations and attendance figures. */
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { byKey, loader } from '../../../platform/graph/loader.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { AttendanceFigures } from './attendance-figures.ts';
import { REGISTRATION_COLUMNS, type RegistrationRow } from './workshop-registration.entity.ts';
import { RegistrationState } from './workshop.enums.ts';

export interface SeatCount {
  readonly taken: number;
  readonly waiting: number;
}

/** States that occupy a seat. */
const SEATED: readonly RegistrationState[] = [
  RegistrationState.CONFIRMED,
  RegistrationState.OFFERED,
  RegistrationState.ATTENDED,
  RegistrationState.NO_SHOW,
];

export const seatCountByWorkshopId = loader<string, SeatCount>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`workshopId`, ids);
  const isSeated = isOneOf(rawSql`state`, SEATED);
  const rows = await database.select<{ workshopId: string; taken: number; waiting: number }>(
    rawSql`SELECT workshopId, SUM(CASE WHEN ${isSeated.sql} THEN 1 ELSE 0 END) AS taken, SUM(CASE WHEN state = ? THEN 1 ELSE 0 END) AS waiting
     FROM workshop_registration WHERE ${ofThese.sql} GROUP BY workshopId`,
    [...isSeated.parameters, RegistrationState.WAITING, ...ofThese.parameters],
  );
  return new Map(
    rows.map(({ workshopId, taken, waiting }) => [workshopId, { taken: Number(taken), waiting: Number(waiting) }]),
  );
});

/** The reader's own registration by workshop; the loader never reads another person's. */
export const ownRegistrationByWorkshopId = loader<string, RegistrationRow>(async ({ database, identity }, ids) => {
  if (identity.personId === null) return new Map();
  const ofThese = isOneOf(rawSql`workshopId`, ids);
  const rows = await database.select<RegistrationRow>(
    rawSql`SELECT ${REGISTRATION_COLUMNS} FROM workshop_registration WHERE personId = ? AND ${ofThese.sql}`,
    [identity.personId, ...ofThese.parameters],
  );
  return byKey(rows, ({ workshopId }) => workshopId);
});

/** Number of people who wait before a registration; only waiting registrations have an entry. */
export const waitingBeforeByRegistrationId = loader<string, number>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`own.id`, ids);
  const rows = await database.select<{ id: string; waiting: number }>(
    rawSql`SELECT own.id, COUNT(earlier.id) AS waiting FROM workshop_registration own
     LEFT JOIN workshop_registration earlier ON earlier.workshopId = own.workshopId AND earlier.state = own.state
       AND (earlier.registeredAt < own.registeredAt OR (earlier.registeredAt = own.registeredAt AND earlier.id < own.id))
     WHERE own.state = ? AND ${ofThese.sql} GROUP BY own.id`,
    [RegistrationState.WAITING, ...ofThese.parameters],
  );
  return new Map(rows.map(({ id, waiting }) => [id, Number(waiting)]));
});

/** A smaller figure could identify people. */
const SMALLEST_SHOWN = 3;

interface AttendanceRow {
  readonly workshopId: string;
  readonly registered: number;
  readonly attended: number;
  readonly coordinators: number;
  readonly countries: number;
  readonly answers: number;
  readonly satisfaction: number | null;
}

export const attendanceByWorkshopId = loader<string, AttendanceFigures>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`r.workshopId`, ids);
  const came = rawSql`r.state = 'ATTENDED'`;
  const rows = await database.select<AttendanceRow>(
    rawSql`SELECT r.workshopId, SUM(CASE WHEN r.state = 'WITHDRAWN' THEN 0 ELSE 1 END) AS registered,
       SUM(CASE WHEN ${came} THEN 1 ELSE 0 END) AS attended,
       COUNT(DISTINCT CASE WHEN ${came} AND r.onBehalfOfId LIKE 'crd%' THEN r.onBehalfOfId END) AS coordinators,
       COUNT(DISTINCT CASE WHEN ${came} THEN b.country END) AS countries,
       COUNT(CASE WHEN ${came} THEN r.satisfaction END) AS answers,
       AVG(CASE WHEN ${came} THEN r.satisfaction END) AS satisfaction
     FROM workshop_registration r LEFT JOIN covenant_body b ON b.id = r.onBehalfOfId
     WHERE ${ofThese.sql} GROUP BY r.workshopId`,
    ofThese.parameters,
  );
  return new Map(rows.map((row) => [row.workshopId, figuresOf(row)]));
});

function figuresOf({
  registered,
  attended,
  coordinators,
  countries,
  answers,
  satisfaction,
}: AttendanceRow): AttendanceFigures {
  const shownCount = (count: number): number | null => (Number(count) < SMALLEST_SHOWN ? null : Number(count));
  return {
    registered: shownCount(registered),
    attended: shownCount(attended),
    coordinators: shownCount(coordinators),
    countries: shownCount(countries),
    satisfaction:
      satisfaction === null || shownCount(answers) === null ? null : Math.round(Number(satisfaction) * 10) / 10,
  };
}
