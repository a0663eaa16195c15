/**
 * Letters are written in the transaction of the change they tell of, and delivered afterwards. So no letter tells of a change
 * that was rolled back, and none is lost while the mail server is unreachable. A letter may arrive twice, under one Message-ID.
 */
import { rawSql, wholeNumber } from '../database/sql-text.ts';
import type { Database, Transaction } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';
import { newId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';

export interface LetterText {
  /** What it is about, for instance STATEMENT_SENT. */
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

export interface Mail {
  /** Resolves when the mail server has accepted the letter. */
  send(letter: LetterText & { readonly id: string; readonly writtenAt: string }): Promise<void>;
  close(): Promise<void>;
}

export async function writeLetters(transaction: Transaction, letters: readonly LetterText[]): Promise<void> {
  const writtenAt = new Date().toISOString();
  await insertRows(
    transaction,
    rawSql`letter`,
    letters.map((letter) => ({ id: newId('Letter'), ...letter, writtenAt, sentAt: '', attempts: 0 })),
  );
}

const LETTERS_PER_ROUND = 50;
/** About a day of attempts, one per round; after that an operator has to act. */
const MAX_ATTEMPTS = 200;

type LetterRow = LetterText & { readonly id: string; readonly writtenAt: string; readonly attempts: number };

/** Delivers waiting letters, oldest first. Two processes that deliver at once take different letters. */
export async function deliverLetters(database: Database, mail: Mail, log: Log): Promise<void> {
  const waiting = await database.select<LetterRow>(
    rawSql`SELECT id, kind, recipient, subject, body, writtenAt, attempts FROM letter
     WHERE sentAt = '' AND attempts < ? ORDER BY attempts, id LIMIT ${wholeNumber(LETTERS_PER_ROUND)}`,
    [MAX_ATTEMPTS],
  );
  for (const letter of waiting) {
    const { id, attempts } = letter;
    const isTaken = await database.write((transaction) =>
      transaction.execute(rawSql`UPDATE letter SET attempts = attempts + 1 WHERE id = ? AND attempts = ?`, [
        id,
        attempts,
      ]),
    );
    if (isTaken === 0) continue;
    try {
      await mail.send(letter);
    } catch (error) {
      log.warn({ letter: id, error: error instanceof Error ? error.message : String(error) }, 'letter not sent');
      continue;
    }
    await database.write((transaction) =>
      transaction.execute(rawSql`UPDATE letter SET sentAt = ? WHERE id = ?`, [new Date().toISOString(), id]),
    );
  }
}
