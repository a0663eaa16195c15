/** Takes coordinators.csv. Its counts of the JRC are a view of another source on a past day and are never stored. */
import { mergeRows, type RowValues } from '../../platform/import/merge-rows.ts';
import { recordBatches } from '../../platform/import/read-records.ts';
import type { TableImport } from '../../platform/import/table-import.ts';
import { beginning, coordinatorRecord } from './coordinator.record.ts';
import { settleCoordinators } from './coordinator.service.ts';
import { statedAreas } from './stated-area.service.ts';

export const coordinatorImport: TableImport = {
  table: 'coordinators',
  knownBy: ['coordinator_id', 'country_basis', 'kind_inferred'],
  needs: (
    'coordinator_id name country_code country_basis signatories_on_site year_of_signing year_source kind_inferred ' +
    'authority_type_inferred sources'
  ).split(' '),
  async load(transaction, rows, load) {
    for await (const batch of recordBatches(rows, load, ({ cells }) => coordinatorRecord(cells))) {
      const values = batch.map(({ value }) => value);
      const stated = await statedAreas(
        transaction,
        values.map(({ id }) => String(id)),
      );
      const open = await mergeRows(
        transaction,
        { table: 'coordinator', key: 'id', isRevised: true, onlyWhenAdded: () => beginning },
        values.filter(({ id }) => !stated.has(String(id))),
      );
      // Of what a coordinator says of itself, a table that was read elsewhere changes nothing.
      const counted = await mergeRows(
        transaction,
        { table: 'coordinator', key: 'id', isRevised: true },
        values.filter(({ id }) => stated.has(String(id))).map(countsOnly),
      );
      load.report.count(open);
      load.report.count(counted);
      await settleCoordinators(transaction, { added: open.added, changed: [...open.changed, ...counted.changed] });
    }
  },
};

function countsOnly({ id = null, signatoriesStatedOnSite = null }: RowValues): RowValues {
  return { id, signatoriesStatedOnSite };
}
