/** Forms that anybody may send write to an address that anybody may enter: five times a day, and no more. */
import { randomUUID } from 'node:crypto';
import { openJoiningWorld, type JoiningWorld } from '../applications/joining-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

interface Answer {
  readonly errors: readonly { readonly code: string; readonly rule?: string; readonly path: readonly string[] }[];
}

const ASK = `mutation ($key: String!, $email: EmailAddress!) {
  answer: askHelpdesk(idempotencyKey: $key, email: $email, language: "sv", subject: "Which form?", text: "Which?") {
    errors { code path message ... on ValidationError { rule } }
  }
}`;

describe('The mailbox of a stranger', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  const ask = async (email = 'Asker@Province.example'): Promise<Answer['errors']> =>
    (await world.ask<{ answer: Answer }>(ASK, { key: randomUUID(), email })).answer.errors;
  const allLetters = (writtenAt: string): Promise<number> =>
    world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE letter SET writtenAt = ?`, [writtenAt]),
    );

  it('gets five receipts of the helpdesk a day, however the address is written; another one is not concerned', async () => {
    for (let sent = 0; sent < 5; sent += 1) expect(await ask()).toEqual([]);
    expect(await ask('ASKER@province.example')).toMatchObject([
      {
        code: 'FULL',
        rule: 'lettersOfMailbox',
        path: ['email'],
        message: expect.stringContaining('24 hours') as string,
      },
    ]);
    expect(await world.count('help_request')).toBe(5);
    expect(await ask('other@province.example')).toEqual([]);
    await allLetters('2026-01-01T00:00:00.000Z');
    expect(await ask()).toEqual([]);
  });

  it('gets five receipts of registrations a day, and of a sixth nothing is kept', async () => {
    for (let sent = 0; sent < 5; sent += 1) await world.register({ organisationName: `Province ${String(sent)}` });
    await expect(world.register({ organisationName: 'Province 6' })).rejects.toThrow('lettersOfMailbox');
    expect(await world.count('coordinator_application')).toBe(5);
  });
});
