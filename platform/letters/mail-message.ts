/** Makes an e-mail of a letter. Subject and recipient were checked as input; the library encodes them. */
import type { SendMailOptions } from 'nodemailer';
import { product } from '../base/project-file.ts';
import type { Sender } from '../settings/environment-reader.ts';
import type { LetterText } from './letters.ts';

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
    messageId: `<${id}@${product}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
