/** Asking the helpdesk, with an account or without one. */
import { randomUUID } from 'node:crypto';
import { coordinatorIdOf } from '../coordinators-world.ts';
import { asker, openHelpdeskWorld, type HelpdeskWorld } from './helpdesk-world.ts';

describe('A question to the helpdesk', () => {
  let world: HelpdeskWorld;

  beforeEach(async () => {
    world = await openHelpdeskWorld();
  });
  afterEach(() => world.close());

  it('is confirmed by a letter that repeats none of its words', async () => {
    const { helpRequest, errors } = await world.askDesk({ coordinatorId: coordinatorIdOf('north') });
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
    const [letter] = await world.letters();
    expect(letter).toMatchObject({ kind: 'HELP_REQUEST_RECEIVED', recipient: 'asker@province.example' });
    expect(`${String(letter?.subject)} ${String(letter?.body)}`).not.toContain('form');
    expect(letter?.body).toContain(helpRequest.id);
  });

  it('can be asked without an account, and is found after signing in with its mailbox', async () => {
    const { helpRequest } = await world.askDesk({}, {});
    expect(helpRequest.askedBy).toBeNull();
    expect(await world.listed(asker)).toMatchObject({ totalCount: 0 });
    await world.insert('person', {
      id: asker.identity.personId ?? '',
      displayName: 'Somebody',
      languages: 'sv',
      isErased: 0,
      email: 'asker@province.example',
      revision: 1,
    });
    expect((await world.listed(asker)).nodes).toMatchObject([{ id: helpRequest.id }]);
    expect(await world.reply(helpRequest, asker, { text: 'And which annex?' })).toMatchObject({
      helpRequest: { state: 'OPEN', messages: [{ by: 'PERSON' }, { by: 'PERSON', text: 'And which annex?' }] },
    });
  });

  it('is made once for one key, also when the same request comes ten times at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.askDesk({}, asker, key)));
    expect(new Set(answers.map(({ helpRequest }) => helpRequest.id)).size).toBe(1);
    expect([await world.count('help_request'), await world.count('help_message'), await world.count('letter')]).toEqual(
      [1, 1, 1],
    );
    expect((await world.askDesk({ text: 'Something else.' }, asker, key)).errors).toMatchObject([
      { rule: 'idempotencyKey' },
    ]);
  });

  it('is refused with everything that is wrong with it, and nothing of it is kept', async () => {
    expect((await world.askDesk({ subject: ' <i> </i> ', text: 'x'.repeat(10_001) })).errors).toMatchObject([
      { code: 'REQUIRED', path: ['subject'] },
      { code: 'TOO_LONG', path: ['text'], accepted: ['at most 10000 characters'] },
    ]);
    expect((await world.askDesk({ coordinatorId: coordinatorIdOf('nowhere') })).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['coordinatorId'] },
    ]);
    const tables = ['help_request', 'help_message', 'letter', 'audit_entry', 'idempotency_key'];
    expect(await Promise.all(tables.map((table) => world.count(table)))).toEqual([0, 0, 0, 0, 0]);
  });

  it('loses its HTML and keeps its lines', async () => {
    const { helpRequest } = await world.askDesk({ text: 'One <script>alert(1)</script>\n\nTwo' });
    expect(helpRequest.messages).toEqual([{ by: 'PERSON', text: 'One alert(1)\n\nTwo' }]);
  });
});
