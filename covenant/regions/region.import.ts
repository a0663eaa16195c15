/** Imports nuts.csv, the NUTS units with their names, into every subgraph. */
import { neededName, neededText, textCell, wholeNumberCell, RowRefused } from '../../platform/import/cells.ts';
import { mergeRows } from '../../platform/database/rows.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { recordBatches } from '../../platform/import/read-records.ts';
import type { TableImport } from '../../platform/import/table-import.ts';
import { isCountry } from '../../platform/base/country-codes.ts';
import { countryOfRegionCode } from './regions.ts';

export const regionImport: TableImport = {
  table: 'regions',
  knownBy: ['nuts_id', 'parent_nuts_id'],
  needs: ['nuts_id', 'level', 'name_latin', 'name_native', 'parent_nuts_id'],
  async load(transaction, rows, load) {
    const batches = recordBatches(rows, load, (row) => {
      const code = neededText(row, 'nuts_id', 5);
      const level = wholeNumberCell(row, 'level');
      if (level === null || code.length !== level + 2) {
        throw new RowRefused(`nuts_id "${code}" does not have the ${String((level ?? 0) + 2)} characters of its level`);
      }
      const country = countryOfRegionCode(code);
      if (!isCountry(country)) throw new RowRefused(`nuts_id "${code}" begins with no code of a country`);
      const nameLatin = neededName(row, 'name_latin', 200);
      return {
        key: code,
        value: {
          code,
          level,
          country,
          nameLatin,
          nameNative: textCell(row, 'name_native', 200) ?? nameLatin,
          parentCode: textCell(row, 'parent_nuts_id', 5),
        },
      };
    });
    for await (const batch of batches) {
      const merged = await mergeRows(
        transaction,
        { table: rawSql`region`, key: rawSql`code` },
        batch.map(({ value }) => value),
      );
      load.report.count(merged);
    }
  },
};
