/** Opens the mail transport that the settings choose. */
import type { Sender } from '../settings/environment-reader.ts';
import type { Mail } from './letters.ts';
import { outboxFolder } from './outbox-folder.ts';
import { smtp } from './smtp.ts';

interface MailSettings {
  readonly mail: { readonly url: string | null; readonly from: Sender };
  readonly dataDir: string;
}

export function openMail({ mail, dataDir }: MailSettings): Mail {
  return mail.url === null ? outboxFolder(`${dataDir}/outbox`, mail.from) : smtp({ url: mail.url, from: mail.from });
}
