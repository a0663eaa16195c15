/** The post as the settings have it. */
import type { Settings } from '../settings.ts';
import type { Mail } from './letters.ts';
import { outboxFolder } from './outbox-folder.ts';
import { smtp } from './smtp.ts';

export function openMail({ mail, dataDir }: Pick<Settings, 'mail' | 'dataDir'>): Mail {
  return mail.url === null ? outboxFolder(`${dataDir}/outbox`) : smtp({ url: mail.url, from: mail.from });
}
