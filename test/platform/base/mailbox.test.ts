/** One text for a mailbox: what is checked is what is compared, and what a mail library sends to. */
import addressparser from 'nodemailer/lib/addressparser/index.js';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { SettingsError } from '../../../platform/settings/environment-reader.ts';
import { mailboxOf } from '../../../platform/base/mailbox.ts';
import { mailOf } from '../../../platform/letters/mail-message.ts';
import { readSettings } from '../../../covenant/settings/settings.ts';
import { exampleAccounts } from '../../../covenant/example-accounts.ts';
import { noMailboxes, spellings } from '../../world/mailboxes.ts';

const FROM = { name: '', address: 'hub@county.example' };

function recipientsOf(recipient: string): string[] {
  const letter = { id: 'let_1', kind: 'A', writtenAt: '2026-03-31T08:30:00.000Z', subject: 'S', body: 'B', recipient };
  return new MailComposer(mailOf(letter, FROM)).compile().getEnvelope().to;
}

describe('A mailbox', () => {
  it.each(spellings)('written as %j is %j', (written, mailbox) => {
    expect(mailboxOf(written)).toBe(mailbox);
    expect(mailboxOf(mailbox)).toBe(mailbox);
  });

  it.each(noMailboxes.map((text) => [text.slice(0, 60), text]))('is not %j', (_, text) => {
    expect(mailboxOf(text)).toBeNull();
  });

  it('is the one recipient of its letter in the same text, whatever was written', () => {
    const letters = Array.from('abZ09.+-_\'"<>()[]@,;: \\\t\r\nüß。\u200B\uFF41\u0000%=/');
    let seed = 20_260_331;
    const drawn = (): string => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return letters[Math.floor((seed / 2_147_483_648) * letters.length)] ?? '';
    };
    let accepted = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const [start, middle, end] = [drawn(), drawn(), drawn()];
      const mailbox = mailboxOf(`${start}desk${middle}@cou${end}nty.example${round % 2 === 0 ? '' : drawn()}`);
      if (mailbox === null) continue;
      accepted += 1;
      expect(recipientsOf(mailbox)).toEqual([mailbox]);
      expect(addressparser(mailbox)).toEqual([{ name: '', address: mailbox }]);
    }
    expect(accepted).toBeGreaterThan(100);
  });

  it('is what every example person signs in with', () => {
    for (const { email } of exampleAccounts) expect(mailboxOf(email)).toBe(email);
  });
});

describe('The sender of letters', () => {
  it.each([
    ['Climate Desk <Desk@County.example>', { name: 'Climate Desk', address: 'desk@county.example' }],
    ['"Desk, Climate" <desk@county.example>', { name: 'Desk, Climate', address: 'desk@county.example' }],
    ['Büro <desk@größe.example>', { name: 'Büro', address: 'desk@xn--gre-6ka8i.example' }],
    ['desk@county.example', { name: '', address: 'desk@county.example' }],
    ['', { name: 'Covenant Hub', address: 'hub@example.org' }],
  ])('%j is %j', (value, from) => {
    expect(readSettings({ MAIL_FROM: value }).mail.from).toEqual(from);
  });

  it.each([
    'desk',
    'Climate Desk',
    'Climate Desk <desk@county.example',
    'Climate Desk <desk@county.example> (office)',
    'desk@county.example (office)',
    'desk@county.example, other@county.example',
    'Desks: desk@county.example;',
    'Climate Desk <"desk"@county.example>',
    'Climate Desk <desk@localhost>',
    'Climate Desk <jürgen@county.example>',
    'Climate Desk <@relay.example:desk@county.example>',
  ])('is not %j', (value) => {
    expect(() => readSettings({ MAIL_FROM: value })).toThrow(
      new SettingsError(`MAIL_FROM is "${value}"; one mailbox such as Covenant Hub <hub@example.org> is needed.`),
    );
  });
});
