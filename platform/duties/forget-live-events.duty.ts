/** Deletes events that no reader can ask for any more. */
import { DAY_MS } from '../base/days.ts';
import type { Duty } from './duty.ts';
import { rawSql } from '../database/sql-text.ts';

export const forgetLiveEvents: Duty = {
  name: 'forget live events',
  everyMs: 3_600_000,
  async run({ database }) {
    const before = new Date(Date.now() - DAY_MS).toISOString();
    await database.write((transaction) => transaction.execute(rawSql`DELETE FROM live_event WHERE at < ?`, [before]));
  },
};
