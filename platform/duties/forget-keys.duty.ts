/** Forgets the keys of requests when nobody sends them again any more, and with them which person sent which. */
import { daysBefore } from './days-before.ts';
import type { Duty } from './duty.ts';

/** Said in docs/mutations.md. */
const DAYS_KNOWN = 90;

export const forgetKeys: Duty = {
  name: 'forget keys of requests',
  everyMs: 86_400_000,
  async run({ database, today }) {
    const before = daysBefore(today, DAYS_KNOWN);
    await database.write((transaction) =>
      transaction.execute('DELETE FROM idempotency_key WHERE createdAt < ?', [before]),
    );
  },
};
