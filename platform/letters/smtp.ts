/** The mail transport over SMTP. */
import { createTransport } from 'nodemailer';
import type { Sender } from '../settings/environment-reader.ts';
import type { Mail } from './letters.ts';
import { mailOf } from './mail-message.ts';

const TIMEOUT_MS = 10_000;

export function smtp({ url, from }: { readonly url: string; readonly from: Sender }): Mail {
  const transport = createTransport(url, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  } as never);
  return {
    async send(letter) {
      await transport.sendMail(mailOf(letter, from));
    },
    close() {
      transport.close();
      return Promise.resolve();
    },
  };
}
