/**
 * Mailboxes that were kept before they had one spelling get it, so that they are found, counted and written to like those
 * that come in now. An odd one becomes the mailbox to which the mail library has sent its letters.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { mailboxOf } from '../../../platform/base/mailbox.ts';

export class RespellMailboxes1700000000066 implements MigrationInterface {
  name = 'RespellMailboxes1700000000066';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) {
      const rows = (await runner.query(
        `SELECT DISTINCT ${column} AS address FROM ${table} WHERE ${column} LIKE '%@%'`,
      )) as { address: string }[];
      for (const { address } of rows) {
        const mailbox = respelt(address);
        if (mailbox === address || (table === 'person' && (await isHeld(runner, mailbox)))) continue;
        await runner.query(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, [mailbox, address]);
      }
    }
    const coordinators = (await runner.query("SELECT id, contact FROM coordinator WHERE contact LIKE '%@%'")) as {
      id: string;
      contact: string;
    }[];
    for (const { id, contact } of coordinators) {
      const known = JSON.parse(contact) as { readonly email: string };
      const email = respelt(known.email);
      if (email === known.email) continue;
      await runner.query('UPDATE coordinator SET contact = ? WHERE id = ?', [JSON.stringify({ ...known, email }), id]);
    }
  }

  /** The spelling of before is not needed by anything. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}

const COLUMNS = [
  ['letter', 'recipient'],
  ['help_request', 'email'],
  ['coordinator_application', 'contactEmail'],
  ['membership', 'invitationEmail'],
  ['person', 'email'],
] as const;

/** What is no mailbox in any reading stays as it is: nothing was ever delivered to it. */
function respelt(address: string): string {
  const [writtenTo = ''] = new MailComposer({ to: { name: '', address } }).compile().getEnvelope().to;
  return mailboxOf(writtenTo.replace(/^"(.*)"@/, '$1@').replace(/\.$/, '')) ?? address;
}

/** Where two people have one mailbox in two spellings, the one who has the right spelling keeps it. */
async function isHeld(runner: QueryRunner, mailbox: string): Promise<boolean> {
  return ((await runner.query('SELECT id FROM person WHERE email = ?', [mailbox])) as unknown[]).length > 0;
}
