/** Deletes copies of people's data after the time in which they can be fetched. */
import { momentDaysBefore } from '../../../platform/base/days.ts';
import type { Duty } from '../../../platform/duties/duty.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { DAYS_OF_ARCHIVE } from './data-request-copies.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';

const PER_ROUND = 100;

export const forgetArchives: Duty = {
  name: 'forget archives',
  everyMs: 3_600_000,
  async run({ database, today }) {
    const before = momentDaysBefore(today, DAYS_OF_ARCHIVE);
    const over = await database.select<{ requestId: string }>(
      rawSql`SELECT DISTINCT p.requestId FROM data_request_part p JOIN data_request r ON r.id = p.requestId
       WHERE r.state = 'DONE' AND r.completedAt < ? LIMIT ${wholeNumber(PER_ROUND)}`,
      [before],
    );
    if (over.length === 0) return;
    const where = isOneOf(
      rawSql`requestId`,
      over.map(({ requestId }) => requestId),
    );
    await database.write((transaction) =>
      transaction.execute(rawSql`DELETE FROM data_request_part WHERE ${where.sql}`, where.parameters),
    );
  },
};
