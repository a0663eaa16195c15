/** Deletes letters some time after they were sent: they hold addresses, and the trail has their contents. */
import { momentDaysBefore } from '../base/days.ts';
import { isOneOf } from '../graph/keyset-page.ts';
import type { Duty } from './duty.ts';
import { rawSql, wholeNumber } from '../database/sql-text.ts';

const DAYS_KEPT = 180;
const PER_ROUND = 500;

export const forgetLetters: Duty = {
  name: 'forget letters',
  everyMs: 3_600_000,
  async run({ database, today }) {
    const before = momentDaysBefore(today, DAYS_KEPT);
    const old = await database.select<{ id: string }>(
      rawSql`SELECT id FROM letter WHERE sentAt <> '' AND sentAt < ? ORDER BY sentAt LIMIT ${wholeNumber(PER_ROUND)}`,
      [before],
    );
    if (old.length === 0) return;
    const where = isOneOf(
      rawSql`id`,
      old.map(({ id }) => id),
    );
    await database.write((transaction) =>
      transaction.execute(rawSql`DELETE FROM letter WHERE ${where.sql}`, where.parameters),
    );
  },
};
