/** Limits the letters to one mailbox: a public act takes any address, and must not fill a stranger's mailbox. */
import { DAY_MS } from '../base/days.ts';
import type { Transaction } from '../database/database.ts';
import { rawSql } from '../database/sql-text.ts';
import { Refusal } from '../refusals/refusal.ts';

export const LETTERS_PER_DAY = 5;

interface Expected {
  readonly recipient: string;
  /** The kind of letter that the act would write. */
  readonly kind: string;
  /** Path of the address in the input. */
  readonly path: readonly string[];
}

export async function mailboxMustHaveRoom(
  transaction: Transaction,
  { recipient, kind, path }: Expected,
): Promise<void> {
  const rows = await transaction.select<{ letters: number }>(
    rawSql`SELECT COUNT(*) AS letters FROM letter WHERE recipient = ? AND writtenAt > ? AND kind = ?`,
    [recipient, new Date(Date.now() - DAY_MS).toISOString(), kind],
  );
  if (Number(rows[0]?.letters) < LETTERS_PER_DAY) return;
  const message = `This address was entered ${String(LETTERS_PER_DAY)} times within 24 hours; try again tomorrow.`;
  throw Refusal.full(path, 'lettersOfMailbox', message);
}
