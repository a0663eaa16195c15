/** Addresses at the doors of the hub itself: operations over HTTP, and the command that names the first decider. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';
import { bodyOf, codesOf, exchange, postTo } from '../world/http-exchange.ts';
import { noMailboxes } from '../world/mailboxes.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';

const ASK = `mutation ($key: String!, $email: EmailAddress!) {
  askHelpdesk(idempotencyKey: $key, email: $email, language: "sv", subject: "Which?", text: "Which?") {
    helpRequest { email } errors { code }
  }
}`;

describe('An address given to the hub', () => {
  let world: TestHub;

  beforeAll(async () => {
    world = await openTestHub({ hasExampleContent: false }, 'sqlite');
  });
  afterAll(() => world.close());

  it('is answered in the one text in which it is kept', async () => {
    const answer = await postTo(world.graphqlUrl, {
      query: ASK,
      variables: { key: 'an-address-of-a-test-1', email: 'KLIMA@Größe.example' },
    });
    expect(bodyOf(answer).data).toEqual({
      askHelpdesk: { helpRequest: { email: 'klima@xn--gre-6ka8i.example' }, errors: [] },
    });
  });

  it('that is no mailbox is a mistake of the caller, who is told what is accepted', async () => {
    for (const email of noMailboxes.filter((text) => text.length < 100)) {
      for (const body of [
        { query: ASK, variables: { key: 'an-address-of-a-test-2', email } },
        {
          query: ASK.replace(/\(\$.*\) \{/, '{')
            .replace('$key', '"an-address-of-a-test-3"')
            .replace('$email', JSON.stringify(email)),
        },
      ]) {
        const answer = await exchange({
          url: world.graphqlUrl,
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
          body: JSON.stringify(body),
        });
        expect([email, answer.status]).toEqual([email, 400]);
        expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(codesOf(answer)[0]);
        expect(answer.text).toContain('one address such as climate@province.example');
      }
    }
  });
});

describe('The command that names the first decider', () => {
  let dataDir: string;

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'covenant-hub-'));
  });
  afterAll(() => {
    rmSync(dataDir, { recursive: true });
  });

  const name = (email: string): Promise<readonly [code: number, said: string]> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATA_DIR: dataDir };
      const command = [projectFile('run.js'), 'gateway/commands/name-decider', '--', email];
      execFile(process.execPath, command, { env }, (error, output, errors) => {
        resolve([Number(error?.code ?? 0), `${output}${errors}`.trim()]);
      });
    });

  it('takes one mailbox and nothing else', async () => {
    for (const email of [
      '<decider@office.example',
      'decider@office.example,',
      'Decider <decider@office.example>',
      '',
    ]) {
      expect(await name(email)).toEqual([
        2,
        expect.stringContaining(`"${email}" is no mailbox; accepted is one address such as climate@province.example`),
      ]);
    }
  });

  it('names whoever signs in with the mailbox, in the text in which the hub keeps it', async () => {
    expect(await name('Decider@GRÖßE.example')).toEqual([
      0,
      'Whoever signs in as decider@xn--gre-6ka8i.example decides for the Office and invites the others.',
    ]);
  });
});
