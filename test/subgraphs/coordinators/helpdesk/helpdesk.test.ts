/** The helpdesk: a question is between whoever asked and the Office, and an answer goes out as a letter. */
import { randomUUID } from 'node:crypto';
import { officer, person } from '../../../world/people.ts';
import { coordinatorIdOf, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';
import { rawSql, sqlName } from '../../../../platform/database/sql-text.ts';

const REQUEST = `helpRequest {
  id subject state language email revision askedBy { id } coordinator { slug } messages { by text }
}`;
const ERRORS = `errors {
  __typename message code path
  ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
  ... on StaleRevisionError { currentRevision }
}`;

const ASK = `mutation ($key: String!, $coordinatorId: ID, $email: EmailAddress!, $subject: String!, $text: String!) {
  askHelpdesk(
    idempotencyKey: $key, coordinatorId: $coordinatorId, email: $email, language: "sv", subject: $subject, text: $text
  ) { ${REQUEST} ${ERRORS} }
}`;
const REPLY = `mutation ($id: ID!, $revision: Int!, $text: String!, $close: Boolean!) {
  replyToHelpRequest(id: $id, expectedRevision: $revision, text: $text, close: $close) { ${REQUEST} ${ERRORS} }
}`;
const LIST =
  'query ($state: [HelpRequestState!]) { helpRequests(state: $state) { totalCount nodes { id state email } } }';

interface Answer {
  readonly helpRequest: { readonly id: string; readonly state: string; readonly revision: number } & Record<
    string,
    unknown
  >;
  readonly errors: readonly Record<string, unknown>[];
}

type As = Parameters<CoordinatorsWorld['ask']>[2];

const asker = person('asker');
const stranger = person('stranger');
const office = officer('DECIDER');
const question = { email: 'Asker@Province.example', subject: 'Which form?', text: 'Which form do we need?' };

describe('A question to the helpdesk', () => {
  let world: CoordinatorsWorld;

  beforeEach(async () => {
    world = await openCoordinatorsWorld();
    await world.importCoordinators({ name: 'North' });
  });
  afterEach(() => world.close());

  const askDesk = async (given: object = {}, by: As = asker, key: string = randomUUID()): Promise<Answer> =>
    (await world.ask<{ askHelpdesk: Answer }>(ASK, { key, ...question, ...given }, by)).askHelpdesk;
  const reply = async (
    { id, revision }: { id: string; revision: number },
    by: As,
    { text = 'Form B.', close = false } = {},
  ): Promise<Answer> =>
    (await world.ask<{ replyToHelpRequest: Answer }>(REPLY, { id, revision, text, close }, by)).replyToHelpRequest;
  const listed = async (
    by: As,
    state: string[] | null = null,
  ): Promise<{ totalCount: number; nodes: { id: string }[] }> =>
    (await world.ask<{ helpRequests: { totalCount: number; nodes: { id: string }[] } }>(LIST, { state }, by))
      .helpRequests;
  const count = async (table: string): Promise<number> =>
    Number(
      (
        await world.running.database.select<{ total: number }>(rawSql`SELECT COUNT(*) AS total FROM ${sqlName(table)}`)
      )[0]?.total,
    );
  const letters = (): Promise<{ kind: string; recipient: string; subject: string; body: string }[]> =>
    world.running.database.select(rawSql`SELECT kind, recipient, subject, body FROM letter ORDER BY id`);

  it('is confirmed by a letter that repeats none of its words', async () => {
    const { helpRequest, errors } = await askDesk({ coordinatorId: coordinatorIdOf('north') });
    expect(errors).toEqual([]);
    expect(helpRequest).toMatchObject({
      subject: 'Which form?',
      state: 'OPEN',
      language: 'sv',
      email: 'asker@province.example',
      revision: 1,
      askedBy: null,
      coordinator: { slug: 'north' },
      messages: [{ by: 'PERSON', text: 'Which form do we need?' }],
    });
    const [letter] = await letters();
    expect(letter).toMatchObject({ kind: 'HELP_REQUEST_RECEIVED', recipient: 'asker@province.example' });
    expect(`${String(letter?.subject)} ${String(letter?.body)}`).not.toContain('form');
    expect(letter?.body).toContain(helpRequest.id);
  });

  it('can be asked without an account, and is found after signing in with its mailbox', async () => {
    const { helpRequest } = await askDesk({}, {});
    expect(helpRequest.askedBy).toBeNull();
    expect(await listed(asker)).toMatchObject({ totalCount: 0 });
    await world.insert('person', {
      id: asker.identity.personId ?? '',
      displayName: 'Somebody',
      languages: 'sv',
      isErased: 0,
      email: 'asker@province.example',
      revision: 1,
    });
    expect((await listed(asker)).nodes).toMatchObject([{ id: helpRequest.id }]);
    expect(await reply(helpRequest, asker, { text: 'And which annex?' })).toMatchObject({
      helpRequest: { state: 'OPEN', messages: [{ by: 'PERSON' }, { by: 'PERSON', text: 'And which annex?' }] },
    });
  });

  it('is there for nobody but whoever asked and the Office', async () => {
    const { id, revision } = (await askDesk()).helpRequest;
    const find = `query ($id: ID!) { node(id: $id) { id } _entities(representations: [{ __typename: "HelpRequest", id: "${id}" }]) { ... on HelpRequest { email } } }`;
    expect(await world.ask(find, { id }, asker)).toEqual({
      node: { id },
      _entities: [{ email: 'asker@province.example' }],
    });
    for (const by of [stranger, {}, person('member', { bodyId: coordinatorIdOf('north'), roles: ['ADMIN'] })]) {
      expect(await world.ask(find, { id }, by)).toEqual({ node: null, _entities: [null] });
      expect(await reply({ id, revision }, by)).toMatchObject({ helpRequest: null, errors: [{ code: 'NOT_FOUND' }] });
    }
    expect(await count('help_message')).toBe(1);
  });

  it('stands in the list of whoever asked and in that of the Office', async () => {
    const first = (await askDesk()).helpRequest;
    await askDesk({ subject: 'Another' }, stranger);
    expect((await listed(asker)).nodes).toMatchObject([{ id: first.id }]);
    expect(await listed(officer('MODERATOR'))).toMatchObject({ totalCount: 2 });
    await reply(first, office);
    expect((await listed(office, ['ANSWERED'])).nodes).toMatchObject([{ id: first.id }]);
    expect(await world.refusal(LIST, {})).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is answered by the Office with a letter, asked on, and closed', async () => {
    const asked = (await askDesk()).helpRequest;
    const answered = (await reply(asked, office)).helpRequest;
    expect(answered).toMatchObject({ state: 'ANSWERED', revision: 2, messages: [{ by: 'PERSON' }, { by: 'OFFICE' }] });
    expect((await letters())[1]).toMatchObject({
      kind: 'HELP_REQUEST_ANSWERED',
      recipient: 'asker@province.example',
      body: expect.stringContaining('Form B.') as string,
    });
    const open = (await reply(answered, asker, { text: 'Thank you. And by when?' })).helpRequest;
    expect(open).toMatchObject({ state: 'OPEN', revision: 3 });
    const closed = (await reply(open, office, { text: 'By May.', close: true })).helpRequest;
    expect(closed).toMatchObject({ state: 'CLOSED', revision: 4 });
    expect(await letters()).toHaveLength(3);
    for (const by of [office, asker]) {
      expect(await reply(closed, by)).toMatchObject({
        helpRequest: null,
        errors: [{ code: 'WRONG_STATE', state: 'CLOSED', allowed: [] }],
      });
    }
    const trail = await world.running.database.select(
      rawSql`SELECT act, actorKind, changedTo FROM audit_entry WHERE subjectId = ? ORDER BY sequence`,
      [asked.id],
    );
    expect(trail).toEqual([
      { act: 'askHelpdesk', actorKind: 'PERSON', changedTo: '{"state":"OPEN"}' },
      { act: 'replyToHelpRequest', actorKind: 'OFFICE', changedTo: '{"state":"ANSWERED"}' },
      { act: 'replyToHelpRequest', actorKind: 'PERSON', changedTo: '{"state":"OPEN"}' },
      { act: 'replyToHelpRequest', actorKind: 'OFFICE', changedTo: '{"state":"CLOSED"}' },
    ]);
  });

  it('is made once for one key, also when the same request comes ten times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => askDesk({}, asker, key)));
    expect(new Set(answers.map(({ helpRequest }) => helpRequest.id)).size).toBe(1);
    expect([await count('help_request'), await count('help_message'), await count('letter')]).toEqual([1, 1, 1]);
    expect((await askDesk({ text: 'Something else.' }, asker, key)).errors).toMatchObject([{ rule: 'idempotencyKey' }]);
  });

  it('tells the second of two who answer at once that it has changed, and both nothing but that', async () => {
    const asked = (await askDesk()).helpRequest;
    const answers = await Promise.all([reply(asked, office), reply(asked, officer('MODERATOR'))]);
    expect(answers.filter(({ errors }) => errors.length > 0)).toMatchObject([
      { helpRequest: null, errors: [{ code: 'STALE_REVISION', currentRevision: 2 }] },
    ]);
    expect([await count('help_message'), await count('letter')]).toEqual([2, 2]);
  });

  it('is refused with everything that is wrong with it, and nothing of it is kept', async () => {
    expect((await askDesk({ subject: ' <i> </i> ', text: 'x'.repeat(10_001) })).errors).toMatchObject([
      { code: 'REQUIRED', path: ['subject'] },
      { code: 'TOO_LONG', path: ['text'], accepted: ['at most 10000 characters'] },
    ]);
    expect((await askDesk({ coordinatorId: coordinatorIdOf('nowhere') })).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['coordinatorId'] },
    ]);
    const tables = ['help_request', 'help_message', 'letter', 'audit_entry', 'idempotency_key'];
    expect(await Promise.all(tables.map(count))).toEqual([0, 0, 0, 0, 0]);
  });

  it('is full after fifty messages', async () => {
    const { id } = (await askDesk()).helpRequest;
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE help_message SET sequence = 50 WHERE requestId = ?`, [id]),
    );
    expect(await reply({ id, revision: 1 }, asker)).toMatchObject({ errors: [{ code: 'FULL' }] });
  });

  it('loses its HTML and keeps its lines', async () => {
    const { helpRequest } = await askDesk({ text: 'One <script>alert(1)</script>\n\nTwo' });
    expect(helpRequest.messages).toEqual([{ by: 'PERSON', text: 'One alert(1)\n\nTwo' }]);
  });
});
