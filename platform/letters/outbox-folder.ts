/** The mail transport without a mail server: each letter becomes a file that any mail program opens. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Sender } from '../settings/environment-reader.ts';
import { mailOf } from './mail-message.ts';
import type { Mail } from './letters.ts';

export function outboxFolder(folder: string, from: Sender): Mail {
  return {
    async send(letter) {
      await mkdir(folder, { recursive: true });
      const message = await new MailComposer(mailOf(letter, from)).compile().build();
      const file = join(
        folder,
        `${letter.writtenAt.replaceAll(':', '-')}-${letter.kind.toLowerCase()}-${letter.id}.eml`,
      );
      // The rename makes the file appear complete.
      await writeFile(`${file}.part`, message);
      await rename(`${file}.part`, file);
    },
    close: () => Promise.resolve(),
  };
}
