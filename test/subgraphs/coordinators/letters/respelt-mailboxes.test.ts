/** A database of an earlier version, which kept addresses as they were written, is compared and counted right afterwards. */
import { randomUUID } from 'node:crypto';
import { newId } from '../../../../covenant/ids.ts';
import type { SqlValue } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql, type SqlText } from '../../../../platform/database/sql-text.ts';
import { openLog } from '../../../../platform/base/log.ts';
import { openSubgraph, type RunningSubgraph } from '../../../../platform/runtime/open-subgraph.ts';
import { coordinators } from '../../../../subgraphs/coordinators/subgraph.ts';
import { coordinatorsTable } from '../../../world/coordinators-table.ts';
import { importText } from '../../../world/import-table.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../../world/temporary-database.ts';

const ASK = `mutation ($key: String!, $email: EmailAddress!) {
  askHelpdesk(idempotencyKey: $key, email: $email, language: "sv", subject: "Which?", text: "Which?") { errors { code } }
}`;
const MAILBOX = 'klima@xn--gre-6ka8i.example';

describe('The addresses of an earlier version', () => {
  let temporary: TemporaryDatabase;
  let running: RunningSubgraph;

  const open = (): Promise<RunningSubgraph> =>
    openSubgraph(coordinators, { database: temporary.settings, log: openLog('silent') });
  beforeEach(async () => {
    temporary = await temporaryDatabase();
    running = await open();
  });
  afterEach(async () => {
    await running.close();
    await temporary.remove();
  });

  const write = (table: SqlText, ...rows: Readonly<Record<string, SqlValue>>[]): Promise<void> =>
    running.database.write((transaction) => insertRows(transaction, table, rows));
  const column = async (table: SqlText, name: SqlText): Promise<unknown[]> =>
    (await running.database.select<{ value: unknown }>(rawSql`SELECT ${name} AS value FROM ${table} ORDER BY id`)).map(
      ({ value }) => value,
    );
  const upgrade = async (): Promise<void> => {
    await running.database.write((transaction) =>
      transaction.execute(rawSql`DELETE FROM migrations WHERE name LIKE 'RespellMailboxes%'`),
    );
    await running.close();
    running = await open();
  };
  const letterTo = (recipient: string): Readonly<Record<string, SqlValue>> => ({
    id: newId('Letter'),
    kind: 'HELP_REQUEST_RECEIVED',
    recipient,
    subject: 'Your question',
    body: 'It came in.',
    writtenAt: new Date().toISOString(),
    sentAt: new Date().toISOString(),
    attempts: 1,
  });

  it('are those to which the mail library wrote, and what is none stays', async () => {
    const kept: readonly (readonly [string, string])[] = [
      ['desk@county.example', 'desk@county.example'],
      ['<desk@county.example', 'desk@county.example'],
      ['desk@county.example>', 'desk@county.example'],
      ['desk@county.example\u0000', 'desk@county.example'],
      ['desk@county.example.', 'desk@county.example'],
      ['"desk"@county.example', 'desk@county.example'],
      ['desk@ｃｏｕｎｔｙ.example', 'desk@county.example'],
      ['klima@größe.example', MAILBOX],
      ['desk@county.example,', 'desk@county.example,'],
      ['jürgen@county.example', 'jürgen@county.example'],
    ];
    await write(rawSql`letter`, ...kept.map(([before]) => letterTo(before)));
    await upgrade();
    expect((await column(rawSql`letter`, rawSql`recipient`)).sort()).toEqual(kept.map(([, after]) => after).sort());
  });

  it('are counted with the letters of today', async () => {
    await write(rawSql`letter`, ...Array.from({ length: 5 }, () => letterTo('<klima@größe.example')));
    await upgrade();
    const { data } = await running.execute({
      query: ASK,
      variables: { key: randomUUID(), email: 'klima@größe.example' },
    });
    expect(data?.['askHelpdesk']).toMatchObject({ errors: [{ code: 'FULL' }] });
  });

  it('find their person again at a sign-in; of two people with one mailbox the one who has its spelling keeps it', async () => {
    const person = (email: string): Readonly<Record<string, SqlValue>> & { readonly id: string } => ({
      id: newId('Person'),
      displayName: null,
      languages: '',
      isErased: 0,
      email,
      revision: 1,
    });
    const invited = person('klima@größe.example');
    const [odd, right] = [person('<desk@county.example'), person('desk@county.example')];
    await write(rawSql`person`, invited, odd, right);
    await upgrade();
    expect((await column(rawSql`person`, rawSql`email`)).sort()).toEqual([
      '<desk@county.example',
      'desk@county.example',
      MAILBOX,
    ]);
    const { data } = await running.execute({
      query: `mutation { signIn(issuer: "https://login.example", subject: "k", email: "Klima@größe.example", emailVerified: true) { personId } }`,
    });
    expect(data?.['signIn']).toMatchObject({ personId: invited.id });
  });

  it('of profiles keep all else that stands there', async () => {
    await importText(running, coordinatorsTable({ name: 'North' }));
    const contact = { department: 'Büro', email: 'klima@größe.example', phone: null, languages: ['de'] };
    await running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE coordinator SET contact = ?`, [JSON.stringify(contact)]),
    );
    await upgrade();
    expect(JSON.parse(String((await column(rawSql`coordinator`, rawSql`contact`))[0]))).toEqual({
      ...contact,
      email: MAILBOX,
    });
  });
});
