/** Deletes old idempotency keys, and with them the record of who sent which request. */
import { DAY_MS, momentDaysBefore } from '../base/days.ts';
import type { Duty } from './duty.ts';
import { rawSql } from '../database/sql-text.ts';

/** docs/mutations.md promises this. */
const DAYS_KNOWN = 90;

export const forgetKeys: Duty = {
  name: 'forget keys of requests',
  everyMs: DAY_MS,
  async run({ database, today }) {
    const before = momentDaysBefore(today, DAYS_KNOWN);
    await database.write((transaction) =>
      transaction.execute(rawSql`DELETE FROM idempotency_key WHERE createdAt < ?`, [before]),
    );
  },
};
