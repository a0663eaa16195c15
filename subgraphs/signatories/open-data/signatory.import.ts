/** Imports signatories.csv and the JRC workbook: signatories, their groups and their support links. */
import { today as dayOfToday } from '../../../platform/base/days.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { LocationQuality } from '../../../covenant/regions/location.type.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { mergeRows, type Merged, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { recordBatches } from '../../../platform/import/read-records.ts';
import type { TableImport, TableLoad } from '../../../platform/import/table-import.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { fromWorkbook, workbookColumns } from './jrc-workbook.ts';
import { recountAllCoordinators } from '../coverage/recount-tallies.ts';
import { signatoryRecord, signatorySlug } from '../signatory/signatory-record.ts';
import { LinksOfSource } from './support-link.import.ts';
import { PointsOfSource } from './location.import.ts';
import { TotalPopulation } from './population.import.ts';
import { connectGroups, publishSignatories, reorderLinks } from '../signatory/signatory.changes.ts';
import { publishLinks } from '../support-links/support-link.changes.ts';
import { publishEvidence } from '../evidence/evidence.changes.ts';

export const signatoryImport: TableImport = {
  table: 'signatories',
  knownBy: ['organisation_id', 'signatory_status', 'name', 'latitude'],
  needs: (
    'organisation_id gcom_id name country_code population_at_adhesion date_of_adhesion latitude longitude location_quality ' +
    'commitment_2020 commitment_2030 commitment_2050 commitment_mayors_adapt adhesion_type signatory_status ' +
    'action_plan_expected is_group group_organisation_id group_name coordinator_name coordinator_id supporter_name'
  ).split(' '),
  check: (row) => signatoryRecord(row, today()),
  load: (transaction, rows, load) => loadSignatories(transaction, rows, load, (row) => row),
};

export const jrcWorkbookImport: TableImport = {
  table: 'signatories (JRC workbook)',
  knownBy: ['organisation_id', 'organisation_name', 'organisation_latitude', 'signatory_status'],
  needs: workbookColumns,
  check: (row) => signatoryRecord(fromWorkbook(row), today()),
  load: (transaction, rows, load) => loadSignatories(transaction, rows, load, fromWorkbook),
};

async function loadSignatories(
  transaction: Transaction,
  rows: AsyncIterable<TableRow>,
  load: TableLoad,
  translate: (row: TableRow) => TableRow,
): Promise<void> {
  const links = new LinksOfSource(load.statedOn);
  const touched = new Set<string>();
  const points = new PointsOfSource();
  const population = await TotalPopulation.of(transaction);
  for await (const read of recordBatches(rows, load, (row) => signatoryRecord(translate(row), today()))) {
    const batch = await population.admit(transaction, read, load);
    await lockRows(
      transaction,
      rawSql`signatory`,
      batch.map(({ key }) => key),
    );
    const merged = await mergeSignatories(
      transaction,
      batch.map(({ value }) => value.row),
    );
    load.report.count(merged);
    for (const id of [...merged.added, ...merged.changed]) touched.add(id);
    const moved = await forgetRegionOfMoved(transaction, merged);
    points.note(batch, [...merged.added, ...moved]);
    await links.merge(transaction, batch);
  }
  for (const id of await connectGroups(transaction)) touched.add(id);
  await points.rate(transaction);
  await reorderLinks(transaction);
  await publishSignatories(transaction, [...touched]);
  await publishLinks(transaction, [...links.touched]);
  await publishEvidence(transaction, [...links.signatories]);
  if (touched.size > 0 || links.touched.size > 0) await recountAllCoordinators(transaction, today());
  await noteUnknownCoordinators(transaction, links, load);
}

function mergeSignatories(transaction: Transaction, rows: readonly RowValues[]): Promise<Merged> {
  return mergeRows(
    transaction,
    {
      table: rawSql`signatory`,
      key: rawSql`id`,
      isRevised: true,
      decidedByPeople: 'keptColumns',
      onlyWhenAdded: ({ name, organisationId, locationQuality }) => ({
        slug: signatorySlug(String(name), String(organisationId)),
        locationQuality: locationQuality ?? LocationQuality.NONE,
        regionCode: null,
        groupId: null,
        progress: null,
      }),
    },
    rows,
  );
}

/** Clears the unit of signatories that moved on the map, until the new one is imported. */
async function forgetRegionOfMoved(transaction: Transaction, { changedColumns }: Merged): Promise<string[]> {
  const moved = [...changedColumns].filter(
    ([, columns]) => columns.includes('latitude') || columns.includes('longitude'),
  );
  for (const [id] of moved)
    await transaction.execute(rawSql`UPDATE signatory SET regionCode = NULL WHERE id = ?`, [id]);
  return moved.map(([id]) => id);
}

async function noteUnknownCoordinators(
  transaction: Transaction,
  { coordinatorSlugs }: LinksOfSource,
  { report }: TableLoad,
): Promise<void> {
  const coordinators = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM covenant_body WHERE type = 'Coordinator'`,
  );
  const ids = new Set(coordinators.map(({ id }) => id));
  const unknown = [...coordinatorSlugs].filter(([, id]) => !ids.has(id)).map(([slug]) => slug);
  if (unknown.length > 0) report.note(`coordinators named here that the hub does not know: ${unknown.join(', ')}`);
}

function today(): string {
  return dayOfToday();
}
