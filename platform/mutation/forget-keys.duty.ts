/** Forgets the keys of requests when nobody sends them again any more, and with them which person sent which. */
import type { Duty } from '../duties/duty.ts';

/** Said in docs/mutations.md. */
const DAYS_KNOWN = 90;
const DAY_MS = 86_400_000;

export const forgetKeys: Duty = {
  name: 'forget keys of requests',
  everyMs: 86_400_000,
  async run({ database, today }) {
    const before = new Date(Date.parse(`${today}T00:00:00.000Z`) - DAYS_KNOWN * DAY_MS).toISOString();
    await database.write((transaction) =>
      transaction.execute('DELETE FROM idempotency_key WHERE createdAt < ?', [before]),
    );
  },
};
