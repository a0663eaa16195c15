/** Every door of coordinators that takes an address: one text is checked, counted, kept and sent, and nothing else is. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { format } from 'node:util';
import { SMTPServer } from 'smtp-server';
import { deliverLetters } from '../../../../platform/letters/letters.ts';
import { smtp } from '../../../../platform/letters/smtp.ts';
import { openLog } from '../../../../platform/base/log.ts';
import { memberOf, officer } from '../../../world/people.ts';
import { noMailboxes, spellings } from '../../../world/mailboxes.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';
import { form, openJoiningWorld, type JoiningWorld } from '../applications/joining-world.ts';
import { rawSql, type SqlText } from '../../../../platform/database/sql-text.ts';

const ASK = `mutation ($key: String!, $email: EmailAddress!) {
  askHelpdesk(idempotencyKey: $key, email: $email, language: "sv", subject: "Which form?", text: "Which?") {
    helpRequest { email } errors { code }
  }
}`;
const askWithLiteral = (email: string): string => `mutation {
  askHelpdesk(idempotencyKey: "a-key-of-a-literal-1", email: ${JSON.stringify(email)}, language: "sv", subject: "Which?", text: "Which?") {
    helpRequest { email } errors { code }
  }
}`;
const REGISTER = `mutation ($key: String!, $input: RegistrationInput!) {
  registerAsCoordinator(idempotencyKey: $key, input: $input) { application { id } errors { code } }
}`;
const PROFILE = `mutation ($id: ID!, $email: EmailAddress) {
  updateProfile(coordinatorId: $id, expectedRevision: 1, input: { contactEmail: $email }) {
    coordinator { contact { email } } errors { code message }
  }
}`;
const INVITE = `mutation ($key: String!, $email: EmailAddress!) {
  inviteMember(idempotencyKey: $key, email: $email, roles: [MODERATOR]) { membership { invitedAddress } errors { code } }
}`;
const SIGN_IN = `mutation ($email: String) {
  signIn(issuer: "https://login.example", subject: "somebody", email: $email, emailVerified: true) { personId }
}`;

interface Asked {
  readonly askHelpdesk: {
    readonly helpRequest: { readonly email: string } | null;
    readonly errors: readonly unknown[];
  };
}

describe('An address', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
    await world.importCoordinators({ name: 'North' });
  });
  afterEach(() => world.close());

  const column = async (table: SqlText, name: SqlText): Promise<unknown[]> =>
    (
      await world.running.database.select<{ value: unknown }>(rawSql`SELECT ${name} AS value FROM ${table} ORDER BY id`)
    ).map(({ value }) => value);
  const editor = memberOf(coordinatorIdOf('north'), 'EDITOR');
  const decider = officer('DECIDER');

  it('is sent to, at a mail server, in the text in which it is kept and was answered', async () => {
    const lines: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      // Its envelope would say IDN domains in Unicode; here is what came over the line.
      logger: { debug: (_, form: string, line: string) => lines.push(format(form, line)), info() {}, error() {} },
      onData(stream, _session, done) {
        stream.resume().on('end', done);
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mail = smtp({ url: `smtp://127.0.0.1:${String(port)}`, from: { name: '', address: 'hub@county.example' } });
    for (const [written, mailbox] of spellings) {
      const { askHelpdesk } = await world.ask<Asked>(ASK, { key: randomUUID(), email: written });
      expect(askHelpdesk).toEqual({ helpRequest: { email: mailbox }, errors: [] });
    }
    await deliverLetters(world.running.database, mail, openLog('silent'));
    const kept = spellings.map(([, mailbox]) => mailbox);
    const recipients = lines.flatMap((line) => /RCPT TO:<(.*)>/i.exec(line)?.[1] ?? []);
    expect(recipients).toEqual(kept);
    expect(await column(rawSql`letter`, rawSql`recipient`)).toEqual(kept);
    expect(await column(rawSql`help_request`, rawSql`email`)).toEqual(kept);
    await mail.close();
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  });

  it('is counted once, however it is written', async () => {
    const written = [
      'klima@größe.example',
      'KLIMA@GRÖSSE.example'.replace('GRÖSSE', 'GRÖßE'),
      'Klima@xn--gre-6ka8i.Example',
    ];
    for (let sent = 0; sent < 5; sent += 1) {
      const email = written[sent % written.length];
      expect((await world.ask<Asked>(ASK, { key: randomUUID(), email })).askHelpdesk.errors).toEqual([]);
    }
    for (const email of written) {
      expect((await world.ask<Asked>(ASK, { key: randomUUID(), email })).askHelpdesk.errors).toEqual([
        { code: 'FULL' },
      ]);
    }
    expect(await world.count('letter')).toBe(5);
  });

  it('that is no mailbox is refused as a variable, in an input and as a literal, and nothing is kept of it', async () => {
    for (const email of noMailboxes) {
      const refusals = [
        await world.refusal(ASK, { key: randomUUID(), email }),
        await world.refusal(askWithLiteral(email.slice(0, 400))),
        await world.refusal(REGISTER, { key: randomUUID(), input: { ...form, contactEmail: email } }),
        await world.refusal(PROFILE, { id: coordinatorIdOf('north'), email }, editor),
        await world.refusal(INVITE, { key: randomUUID(), email }, decider),
      ];
      for (const errors of refusals) {
        expect(errors.map(({ message }) => message)).toEqual([
          expect.stringMatching(/EmailAddress cannot be .*; it is one address such as climate@province\.example/s),
        ]);
      }
    }
    const tables = ['letter', 'help_request', 'coordinator_application', 'membership', 'person'];
    expect(await Promise.all(tables.map((table) => world.count(table)))).toEqual([0, 0, 0, 0, 0]);
  });

  it('is kept in its one text by registrations, profiles, invitations and sign-ins, which find each other by it', async () => {
    await world.ask(REGISTER, { key: randomUUID(), input: { ...form, contactEmail: 'KLIMA@größe.example' } });
    await world.ask(PROFILE, { id: coordinatorIdOf('north'), email: 'Klima@GRÖßE.example' }, editor);
    await world.ask(INVITE, { key: randomUUID(), email: 'klima@Größe.example' }, decider);
    const mailbox = 'klima@xn--gre-6ka8i.example';
    expect(await column(rawSql`coordinator_application`, rawSql`contactEmail`)).toEqual([mailbox]);
    expect(await column(rawSql`membership`, rawSql`invitationEmail`)).toEqual([mailbox]);
    expect(await column(rawSql`coordinator`, rawSql`contact`)).toEqual([
      expect.stringContaining(`"${mailbox}"`) as string,
    ]);
    const [invited] = await column(rawSql`person`, rawSql`id`);
    const { signIn } = await world.ask<{ signIn: unknown }>(SIGN_IN, { email: 'Klima@größe.example' });
    expect(signIn).toEqual({ personId: invited });
    expect(await column(rawSql`coordinator_application`, rawSql`applicantId`)).not.toEqual([null]);
  });

  it('in a token that is no mailbox is none, and the person is signed in without one', async () => {
    for (const email of noMailboxes) await world.ask(SIGN_IN, { email });
    expect(await column(rawSql`person`, rawSql`email`)).toEqual([null]);
  });
});
