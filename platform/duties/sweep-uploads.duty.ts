/** Deletes files that were announced, and perhaps sent, but that no act took: nobody can read them. */
import { momentDaysBefore } from '../base/days.ts';
import type { Duty } from './duty.ts';
import { rawSql, wholeNumber } from '../database/sql-text.ts';

/** An upload address expires within minutes, but a person may fill in an HTML form over some days. */
const DAYS_UNTAKEN = 7;
const PER_ROUND = 100;

/**
 * Marks the rows first, so that no act takes a file whose bytes are being deleted. Deletes the row last, so that the next
 * round continues an interrupted one.
 */
export const sweepUploads: Duty = {
  name: 'sweep uploads',
  everyMs: 3_600_000,
  async run({ database, files, today }) {
    const before = momentDaysBefore(today, DAYS_UNTAKEN);
    await database.write((transaction) =>
      transaction.execute(rawSql`UPDATE document SET state = 'UNTAKEN' WHERE state = 'ANNOUNCED' AND createdAt < ?`, [
        before,
      ]),
    );
    const untaken = await database.select<{ id: string }>(
      rawSql`SELECT id FROM document WHERE state = 'UNTAKEN' ORDER BY id LIMIT ${wholeNumber(PER_ROUND)}`,
    );
    for (const { id } of untaken) {
      await files.delete(id);
      await database.write((transaction) => transaction.execute(rawSql`DELETE FROM document WHERE id = ?`, [id]));
    }
  },
};
