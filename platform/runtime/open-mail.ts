/** The post as the settings have it. */
import type { Settings } from '../../covenant/settings/settings.ts';
import type { Mail } from '../letters/letters.ts';
import { outboxFolder } from '../letters/outbox-folder.ts';
import { smtp } from '../letters/smtp.ts';

export function openMail({ mail, dataDir }: Pick<Settings, 'mail' | 'dataDir'>): Mail {
  return mail.url === null ? outboxFolder(`${dataDir}/outbox`) : smtp({ url: mail.url, from: mail.from });
}
