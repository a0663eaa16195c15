/** Letters: written with what they tell of, delivered afterwards by a mail server or into a folder, each at least once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { deliverLetters, writeLetters, type Mail } from '../../../platform/letters/letters.ts';
import { outboxFolder } from '../../../platform/letters/outbox-folder.ts';
import { smtp } from '../../../platform/letters/smtp.ts';
import { openLog } from '../../../platform/base/log.ts';
import { coordinators } from '../../../subgraphs/coordinators/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const LETTER = {
  kind: 'STATEMENT_SENT',
  recipient: 'climate@province.example',
  subject: 'Åtagandeförklaring för Skåne',
  body: 'Dear colleagues,\n\nthe statement is here.\n',
};

/** What every form of the post leaves behind, as whole messages. */
interface Post {
  readonly mail: Mail;
  messages(): string[];
  close(): Promise<void>;
}

function folderPost(): Promise<Post> {
  const folder = mkdtempSync(join(tmpdir(), 'covenant-hub-outbox-'));
  return Promise.resolve({
    mail: outboxFolder(folder, { name: 'Covenant Hub', address: 'hub@example.org' }),
    messages: () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
    close: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  });
}

async function smtpPost(): Promise<Post> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mail = smtp({
    url: `smtp://127.0.0.1:${String(port)}`,
    from: { name: 'Covenant Hub', address: 'hub@example.org' },
  });
  return {
    mail,
    messages: () => received,
    close: async () => {
      await mail.close();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

describe.each([
  ['a folder', folderPost],
  ['a mail server', smtpPost],
] as const)('the post by %s', (_form, open) => {
  let world: TestSubgraph;
  let post: Post;

  beforeEach(async () => {
    world = await openTestSubgraph(coordinators);
    post = await open();
  });
  afterEach(async () => {
    await post.close();
    await world.close();
  });

  const write = (letter = LETTER): Promise<void> =>
    world.running.database.write((transaction) => writeLetters(transaction, [letter]));
  const deliver = (mail = post.mail): Promise<void> => deliverLetters(world.running.database, mail, openLog('silent'));
  const waiting = async (): Promise<number> =>
    (await world.running.database.select(rawSql`SELECT id FROM letter WHERE sentAt = ''`)).length;

  it('delivers a letter once, whole, with its own number', async () => {
    await write();
    await deliver();
    await deliver();
    expect(post.messages()).toHaveLength(1);
    const [message = ''] = post.messages();
    expect(message).toContain('To: climate@province.example');
    expect(message).toMatch(/Message-ID: <let_[0-9A-Z]{26}@covenant-hub>/);
    expect(message).toMatch(/Subject: =\?UTF-8\?/);
    expect(message).toContain('the statement is here.');
    expect(await waiting()).toBe(0);
  });

  it('lets no header in by an address or a subject', async () => {
    await write({ ...LETTER, subject: 'Hello\r\nBcc: everybody@example.org' });
    await deliver();
    expect(post.messages()[0]).not.toMatch(/^Bcc:/m);
  });

  it('tries again what could not be sent, and loses nothing', async () => {
    await write();
    await write({ ...LETTER, recipient: 'other@province.example' });
    const broken: Mail = { send: () => Promise.reject(new Error('no line')), close: () => Promise.resolve() };
    await deliver(broken);
    expect(await waiting()).toBe(2);
    await deliver();
    expect(post.messages()).toHaveLength(2);
  });

  it('sends no letter of a change that was taken back', async () => {
    await world.running.database
      .write(async (transaction) => {
        await writeLetters(transaction, [LETTER]);
        throw new Error('taken back');
      })
      .catch(() => undefined);
    await deliver();
    expect(post.messages()).toEqual([]);
  });

  it('delivers a letter once when two processes deliver at the same time', async () => {
    await write();
    await Promise.all([deliver(), deliver()]);
    expect(post.messages()).toHaveLength(1);
  });
});
