/**
 * Checks supporters.csv. The table of signatories already has their supporters, so nothing is stored: a supporter that no
 * signatory names is refused.
 */
import { neededName } from '../../../platform/import/cells.ts';
import { recordBatches } from '../../../platform/import/read-records.ts';
import type { TableImport } from '../../../platform/import/table-import.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';

export const supporterImport: TableImport = {
  table: 'supporters',
  knownBy: ['supporter_id', 'country_codes_of_its_signatories'],
  needs: ['supporter_id', 'name'],
  async load(transaction, rows, load) {
    const batches = recordBatches(rows, load, (row) => {
      const name = neededName(row, 'name');
      return { key: name, value: name };
    });
    for await (const batch of batches) {
      const named = await transaction.select<{ supporterName: string }>(
        rawSql`SELECT DISTINCT supporterName FROM signatory WHERE supporterName IN (${placeholders(batch.length)})`,
        batch.map(({ value }) => value),
      );
      const names = new Set(named.map(({ supporterName }) => supporterName));
      const unchanged: string[] = [];
      for (const { line, value } of batch) {
        if (names.has(value)) unchanged.push(value);
        else load.report.refuse(line, `no signatory names the supporter "${value}"; import the signatories first`);
      }
      load.report.count({ added: [], changed: [], changedColumns: new Map(), unchanged });
    }
  },
};
