/** Removes files that were announced, and perhaps sent, but taken by no act: nobody can read or find them. */
import { momentDaysBefore } from '../base/days.ts';
import type { Duty } from './duty.ts';
import { rawSql, wholeNumber } from '../database/sql-text.ts';

/** An address to send a file to is good for minutes; a form may be filled in over some days. */
const DAYS_UNTAKEN = 7;
const PER_ROUND = 100;

/**
 * Marked first, so that no act takes a file whose bytes are on their way out; the row goes last, so that a round that
 * breaks off is continued by the next.
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
