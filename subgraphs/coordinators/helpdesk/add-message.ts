/** Messages of a question, between its author and the Office. */
import { newId } from '../../../covenant/ids.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Characters of one message. */
export const MAX_TEXT = 10_000;

interface Message {
  readonly requestId: string;
  readonly sequence: number;
  readonly writtenBy: 'PERSON' | 'OFFICE';
  readonly text: string;
}

export async function addMessage(transaction: Transaction, message: Message): Promise<void> {
  await insertRows(transaction, rawSql`help_message`, [
    { id: newId('HelpMessage'), at: new Date().toISOString(), ...message },
  ]);
}
