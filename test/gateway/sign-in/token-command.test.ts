/** `npm run token`, and the mutation of README.md with what it prints. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleAccounts } from '../../../covenant/example-accounts.ts';
import { projectFile } from '../../../platform/base/project-file.ts';
import { bodyOf, postTo } from '../../world/http-exchange.ts';
import { openTestHub, type TestHub } from '../../world/open-test-hub.ts';
import { pageText } from '../../docs/markdown.ts';

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

describe('The command for tokens', () => {
  let dataDir: string;
  let world: TestHub;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'covenant-hub-'));
    world = await openTestHub({ dataDir }, 'sqlite');
  });

  afterAll(async () => {
    await world.close();
    rmSync(dataDir, { recursive: true });
  });

  const token = (people: readonly string[], environment: Record<string, string> = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATA_DIR: dataDir, ...environment };
      execFile(
        process.execPath,
        [projectFile('run.js'), 'gateway/commands/print-token', ...people],
        { env },
        (error, output, errors) => {
          resolve({ code: Number(error?.code ?? 0), output, errors });
        },
      );
    });
  const viewer = async (authorization: string): Promise<unknown> =>
    bodyOf(await postTo(world.graphqlUrl, { query: '{ viewer { displayName } }' }, { authorization })).data;

  it('prints a token with which the hub knows the person, made before the hub or while it runs', async () => {
    for (const { subject, displayName } of exampleAccounts) {
      const { code, output, errors } = await token([subject]);
      expect([code, errors]).toEqual([0, '']);
      expect(await viewer(`Bearer ${output.trim()}`)).toEqual({ viewer: { displayName } });
    }
  });

  it('prints one with which the mutation of README.md is carried out, and carried out once', async () => {
    const page = pageText('README.md');
    const [, person = ''] = /TOKEN=\$\(npm run --silent token -- (\S+)\)/.exec(page) ?? [];
    const [, body = ''] = /^curl \S+\/graphql -H "authorization: Bearer \$TOKEN" .* -d '(.+)'$/m.exec(page) ?? [];
    const { output } = await token([person]);
    const send = async (): Promise<unknown> =>
      bodyOf(await postTo(world.graphqlUrl, body, { authorization: `Bearer ${output.trim()}` })).data;
    const first = await send();
    expect(first).toMatchObject({
      registerAsCoordinator: { application: { state: 'REGISTERED', allowedActs: ['withdrawApplication'] }, errors: [] },
    });
    expect(await send()).toEqual(first);
  });

  it.each([['no name'], ['a name nobody has', 'somebody'], ['two names', 'applicant', 'office-decider']])(
    'lists the example people when it gets %s',
    async (_, ...people) => {
      const { code, output, errors } = await token(people);
      expect([code, output]).toEqual([2, '']);
      for (const { subject } of exampleAccounts) expect(errors).toContain(subject);
    },
  );

  const subgraphs = Object.fromEntries(
    ['COORDINATORS', 'SIGNATORIES', 'SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'].map((name) => [
      `${name}_URL`,
      'http://127.0.0.1:1/graphql',
    ]),
  );

  it.each([
    ['there is an issuer', { OIDC_ISSUER: 'https://login.example.org' }],
    ['the hub is distributed', { ...subgraphs, SUBGRAPH_SECRET: 'x'.repeat(32) }],
    ['there are no example people', { EXAMPLE_CONTENT: 'off' }],
    ['the hub is for others too', { HOST: '0.0.0.0' }],
    ['nobody signs in', { SIGN_IN: 'off' }],
  ])('prints none where %s', async (_, environment) => {
    const { code, output, errors } = await token(['office-decider'], environment);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^This hub does not sign in example people/);
  });
});
