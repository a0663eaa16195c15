/** A letter as an e-mail. Subject and recipient are checked where they come in; the library encodes them. */
import type { SendMailOptions } from 'nodemailer';
import type { Sender } from '../settings/environment-reader.ts';
import type { LetterText } from './letters.ts';

export const FROM_OUTBOX: Sender = { name: 'Covenant Hub', address: 'hub@example.org' };

export function mailOf(
  { id, writtenAt, recipient, subject, body }: LetterText & { readonly id: string; readonly writtenAt: string },
  from: Sender,
): SendMailOptions {
  return {
    from,
    to: { name: '', address: recipient },
    subject,
    text: body,
    date: new Date(writtenAt),
    messageId: `<${id}@covenant-hub>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
