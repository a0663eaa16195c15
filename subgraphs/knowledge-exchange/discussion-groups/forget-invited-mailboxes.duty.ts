/** Deletes the counts of invitations to mailboxes when their day is over. */
import { DAY_MS } from '../../../platform/base/days.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { Duty } from '../../../platform/duties/duty.ts';
import { momentBefore } from '../haste/past-moments.ts';

export const forgetInvitedMailboxes: Duty = {
  name: 'forget invited mailboxes',
  everyMs: 3_600_000,
  async run({ database }) {
    const dayAgo = momentBefore(Date.now(), DAY_MS);
    await database.write((transaction) =>
      transaction.execute(rawSql`DELETE FROM invited_mailbox WHERE since < ?`, [dayAgo]),
    );
  },
};
