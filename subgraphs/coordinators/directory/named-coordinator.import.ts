/**
 * Imports the coordinators that a table of signatories names and the hub does not know, as new releases name new ones. It
 * states only their names and the countries of their signatories. Coordinators that the hub knows stay unchanged.
 */
import { idOfSource } from '../../../covenant/ids.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { normalisedText } from '../../../platform/text/normalised-text.ts';
import { namedCoordinator, type NamedCoordinator } from '../../../covenant/bodies/named-coordinator.ts';
import { foundByName } from '../../../platform/graph/found-by.ts';
import { mergeRows, type RowValues } from '../../../platform/database/rows.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { readRow } from '../../../platform/import/read-records.ts';
import { inBatches, type TableImport, type TableLoad } from '../../../platform/import/table-import.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { AuthorityType, CoordinatorKind } from '../coordinator/coordinator.enums.ts';
import { beginning } from './coordinator-record.ts';
import { settleCoordinators } from './settle-coordinators.ts';

/** The bundled table of signatories. */
export const coordinatorsOfSignatoriesImport: TableImport = {
  table: 'coordinators named by signatories',
  knownBy: ['organisation_id', 'signatory_status', 'name', 'latitude'],
  needs: ['coordinator_name', 'coordinator_id', 'country_code'],
  load: loadNamedCoordinators,
};

/** The workbook of the JRC as it is published. */
export const coordinatorsOfWorkbookImport: TableImport = {
  table: 'coordinators named by signatories (JRC workbook)',
  knownBy: ['organisation_id', 'organisation_name', 'organisation_latitude', 'signatory_status'],
  needs: ['coordinator_name', 'country_code'],
  load: loadNamedCoordinators,
};

interface Named {
  readonly name: string;
  readonly slug: string;
  readonly signatoriesByCountry: Map<string, number>;
}

async function loadNamedCoordinators(
  transaction: Transaction,
  rows: AsyncIterable<TableRow>,
  load: TableLoad,
): Promise<void> {
  const named = await collect(transaction, rows, load);
  for await (const batch of inBatches(each([...named.values()].map(coordinatorRow)))) {
    const existingIds = await knownIds(transaction, batch);
    const merged = await mergeRows(
      transaction,
      { table: rawSql`coordinator`, key: rawSql`id`, isRevised: true, onlyWhenAdded: () => beginning },
      batch.filter(({ id }) => !existingIds.includes(String(id))),
    );
    load.report.count({ ...merged, unchanged: existingIds });
    await settleCoordinators(transaction, { added: merged.added, changed: [] });
  }
}

async function collect(
  transaction: Transaction,
  rows: AsyncIterable<TableRow>,
  load: TableLoad,
): Promise<ReadonlyMap<string, Named>> {
  const existingIds = new Set(
    (await transaction.select<{ id: string }>(rawSql`SELECT id FROM coordinator`)).map(({ id }) => id),
  );
  const named = new Map<string, Named>();
  for await (const row of rows) {
    readRow(row, load, () => {
      const coordinator = namedCoordinator(row);
      if (!coordinator) return;
      // A refused signatory adds no coordinator.
      if (!existingIds.has(idOfSource('Coordinator', coordinator.slug)) && load.isRefusedByOthers(row)) return;
      count(named, coordinator);
    });
  }
  return named;
}

function count(named: Map<string, Named>, { name, slug, country }: NamedCoordinator): void {
  const entry = named.get(slug) ?? { name, slug, signatoriesByCountry: new Map<string, number>() };
  entry.signatoriesByCountry.set(country, (entry.signatoriesByCountry.get(country) ?? 0) + 1);
  named.set(slug, entry);
}

function coordinatorRow({ name, slug, signatoriesByCountry }: Named): RowValues {
  return {
    id: idOfSource('Coordinator', slug),
    slug,
    name,
    sortName: normalisedText(name),
    foundBy: foundByName(name),
    kind: CoordinatorKind.UNCLEAR,
    authorityType: AuthorityType.OTHER,
    country: mostFrequent(signatoriesByCountry),
    inferredFields: 'kind,authorityType,country,regions',
    sources: '[]',
    signingYear: null,
    signatoriesStatedOnSite: null,
  };
}

/** The country of most signatories; among equally frequent ones the first by code, so that all imports agree. */
function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  const countries = [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return countries[0]?.[0] ?? null;
}

async function knownIds(transaction: Transaction, rows: readonly RowValues[]): Promise<string[]> {
  const existing = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM coordinator WHERE id IN (${placeholders(rows.length)})`,
    rows.map(({ id }) => id ?? null),
  );
  return existing.map(({ id }) => id);
}

// eslint-disable-next-line @typescript-eslint/require-await -- a list in memory, offered as the stream that batches take.
async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
