/** Imports coordinators.csv. It does not store the JRC counts, which another source took on a past day. */
import { mergeRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { recordBatches } from '../../../platform/import/read-records.ts';
import type { TableImport } from '../../../platform/import/table-import.ts';
import { beginning, coordinatorRecord } from './coordinator-record.ts';
import { settleCoordinators } from './settle-coordinators.ts';
import { keepDecided } from '../coordinator/decided-fields.ts';

export const coordinatorImport: TableImport = {
  table: 'coordinators',
  knownBy: ['coordinator_id', 'country_basis', 'kind_inferred'],
  needs: (
    'coordinator_id name country_code country_basis signatories_on_site year_of_signing year_source kind_inferred ' +
    'authority_type_inferred sources'
  ).split(' '),
  async load(transaction, rows, load) {
    for await (const batch of recordBatches(rows, load, coordinatorRecord)) {
      const merged = await mergeRows(
        transaction,
        { table: rawSql`coordinator`, key: rawSql`id`, isRevised: true, onlyWhenAdded: () => beginning },
        await keepDecided(
          transaction,
          batch.map(({ value }) => value),
        ),
      );
      load.report.count(merged);
      await settleCoordinators(transaction, { added: merged.added, changed: merged.changed });
    }
  },
};
