/** Imports signatory_nuts.csv: the NUTS 3 unit of each signatory's point. */
import type { Transaction } from '../../../platform/database/database.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { neededKey, neededText, RowRefused } from '../../../platform/import/cells.ts';
import { mergeRows } from '../../../platform/database/rows.ts';
import { placeholders, rawSql } from '../../../platform/database/sql-text.ts';
import { recordBatches, type KeyedRecord } from '../../../platform/import/read-records.ts';
import type { TableImport, TableLoad } from '../../../platform/import/table-import.ts';
import { publishSignatories } from './signatory.changes.ts';
import { MAX_NUMBER } from './signatory-facts.rules.ts';
import { signatoryId } from './signatory-record.ts';

type Placement = {
  readonly id: string;
  readonly regionCode: string;
};

export const signatoryRegionImport: TableImport = {
  table: 'regions of signatories',
  knownBy: ['organisation_id', 'nuts3_id'],
  needs: ['organisation_id', 'nuts3_id'],
  async load(transaction, rows, load) {
    const moved: string[] = [];
    const batches = recordBatches(rows, load, (row) => {
      const id = signatoryId(neededKey(row, 'organisation_id', MAX_NUMBER));
      const regionCode = neededText(row, 'nuts3_id', 5);
      if (!/^[A-Z]{2}[A-Z0-9]{3}$/.test(regionCode)) throw new RowRefused(`nuts3_id "${regionCode}" is no NUTS 3 code`);
      return { key: id, value: { id, regionCode } };
    });
    for await (const batch of batches) {
      await lockRows(
        transaction,
        rawSql`signatory`,
        batch.map(({ key }) => key),
      );
      const placements = await ofKnownSignatories(transaction, batch, load);
      const merged = await mergeRows(
        transaction,
        { table: rawSql`signatory`, key: rawSql`id`, isRevised: true, decidedByPeople: 'keptColumns' },
        placements,
      );
      load.report.count(merged);
      moved.push(...merged.changed);
    }
    await publishSignatories(transaction, moved);
  },
};

async function ofKnownSignatories(
  transaction: Transaction,
  batch: readonly KeyedRecord<Placement>[],
  { report }: TableLoad,
): Promise<Placement[]> {
  const signatories = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM signatory WHERE id IN (${placeholders(batch.length)})`,
    batch.map(({ key }) => key),
  );
  const ids = new Set(signatories.map(({ id }) => id));
  return batch.flatMap(({ key, line, value }) => {
    if (ids.has(key)) return [value];
    report.refuse(line, 'no signatory has this organisation_id; import the signatories first');
    return [];
  });
}
