/** Loads the example groups and workshops; loading them twice changes nothing. */
import type { Database, Transaction } from '../../../platform/database/database.ts';
import { mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
import { publishGroups, recordMemberships } from '../discussion-groups/publish-groups.ts';
import { publishThreads } from '../posts/publish-threads.ts';
import { recordRegistrations } from '../workshops/record-registrations.ts';
import { publishWorkshops } from '../workshops/publish-workshops.ts';
import { workshopId } from './example-workshop.ts';
import { threadContent, type ExampleThread } from './example-thread.ts';
import { exampleGroups, exampleMemberships, groupId } from './groups.ts';
import { groupsToTry, invitationsToTry, membershipsToTry, requestsToTry } from './groups-to-try.ts';
import { exampleRegistrations } from './registrations.ts';
import { coordinatorsDeskThreads } from './threads-coordinators-desk.ts';
import { energyPovertyThreads } from './threads-energy-poverty.ts';
import { financingThreads } from './threads-financing.ts';
import { firstReportThreads } from './threads-first-report.ts';
import { heatAndDroughtThreads } from './threads-heat-and-drought.ts';
import { heatPlanningThreads } from './threads-heat-planning.ts';
import { nextYearThreads } from './threads-next-year.ts';
import { smallMunicipalitiesThreads } from './threads-small-municipalities.ts';
import { afterTheWorkshop, visitThreads } from './threads-visits.ts';
import { comingWorkshops } from './workshops-coming.ts';
import { heldWorkshops } from './workshops-held.ts';

const THREADS_OF_GROUP: Readonly<Record<string, readonly ExampleThread[]>> = {
  'heat-planning': heatPlanningThreads,
  'energy-poverty': energyPovertyThreads,
  'heat-and-drought': heatAndDroughtThreads,
  'small-municipalities': smallMunicipalitiesThreads,
  financing: financingThreads,
  'coordinators-desk': coordinatorsDeskThreads,
  visits: visitThreads,
  'first-report': firstReportThreads,
  'next-year': nextYearThreads,
};

/** A thread about a workshop belongs to no group: everybody may read it. */
const aboutTheWorkshop: ExampleThread = {
  key: 'about-heat-day',
  title: 'Fragen nach der Werkstatt',
  kind: 'WORKSHOP',
  at: '2025-10-16T08:00:00Z',
  aboutId: workshopId('heat-day'),
  posts: [
    { by: 1, language: 'en', text: 'Where can the list of data be found?' },
    { by: 2, language: 'de', text: 'Sie steht bei den Ergebnissen.', answers: 1, reactions: { THANKS: [1] } },
  ],
};

export async function loadExampleGroups(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    await publishGroups(transaction, [...exampleGroups, ...groupsToTry]);
    await recordMemberships(transaction, [...exampleMemberships, ...membershipsToTry]);
    await addOnce(transaction, rawSql`group_join_request`, requestsToTry);
    await addOnce(transaction, rawSql`group_invitation`, invitationsToTry);
    for (const [key, threads] of Object.entries(THREADS_OF_GROUP)) {
      await publishThreads(
        transaction,
        threads.map((thread) => threadContent(groupId(key), thread)),
      );
    }
  });
}

export async function loadExampleWorkshops(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    await publishWorkshops(transaction, [...heldWorkshops, ...comingWorkshops]);
    await recordRegistrations(transaction, exampleRegistrations);
    await publishThreads(transaction, [
      threadContent(null, aboutTheWorkshop),
      threadContent(groupId('visits'), afterTheWorkshop),
    ]);
  });
}

/** What somebody has decided since stays decided. */
async function addOnce(transaction: Transaction, table: SqlText, rows: readonly RowValues[]): Promise<void> {
  const byId = new Map(rows.map((row) => [row['id'], row]));
  const onlyWhenAdded = ({ id }: RowValues): RowValues => byId.get(id) ?? {};
  await mergeRows(
    transaction,
    { table, key: rawSql`id`, onlyWhenAdded },
    rows.map(({ id }) => ({ id: id ?? null })),
  );
}
