/** The distributed mode as docker-compose.yml describes it: six processes, MySQL, and one of them missing. */
import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/base/project-file.ts';
import { subgraphNames } from '../../covenant/subgraph-name.ts';
import { openDistributedHub, type DistributedHub } from './distributed-hub.ts';

interface Profile {
  readonly coordinator: Record<string, unknown> | null;
}

interface Answer {
  readonly data: Profile | null;
  readonly errors?: readonly { readonly path?: readonly string[]; readonly extensions: Record<string, unknown> }[];
}

const profileQuery = readFileSync(projectFile('schema/operations/CoordinatorProfile.graphql'), 'utf8');

describe('the distributed mode', () => {
  let hub: DistributedHub;

  beforeAll(async () => {
    hub = await openDistributedHub();
  }, 300_000);

  afterAll(async () => {
    // There is none when it could not be started.
    await (hub as DistributedHub | undefined)?.close();
  });

  async function askProfile(): Promise<Answer> {
    const response = await fetch(`${hub.addressOf('gateway')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: profileQuery, variables: { slug: 'province-of-girona' } }),
    });
    return (await response.json()) as Answer;
  }

  it('loads the bundled open data into four schemas', () => {
    expect(hub.importOutput).toMatch(/signatories, signatories: 11973 rows read, 11973 added/);
  });

  it('answers the profile of a coordinator from four processes', async () => {
    const { data, errors } = await askProfile();
    expect(errors).toBeUndefined();
    expect(data?.coordinator).toMatchObject({
      name: 'Province of Girona',
      signatoryCount: 214,
      supportFigures: { supportActions: expect.any(Number) as number },
      caseStudies: { totalCount: 1 },
    });
  });

  it.each(subgraphNames)(
    '%s refuses whoever does not hold the secret, also when asked for its schema',
    async (name) => {
      for (const query of ['{ __typename }', '{ _service { sdl } }', '{ this is no query']) {
        for (const identity of [undefined, 'made-up', unsignedToken()]) {
          const response = await fetch(`${hub.addressOf(name)}/graphql`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              ...(identity === undefined ? {} : { 'covenant-hub-identity': identity }),
            },
            body: JSON.stringify({ query }),
          });
          expect(response.status).toBe(401);
          expect(await response.text()).not.toContain('data');
        }
      }
    },
  );

  it('goes on without a subgraph that was killed: only what that one owns is null', async () => {
    const before = (await askProfile()).data?.coordinator ?? {};
    await hub.services.get('support-actions')?.stop('SIGKILL');
    const { data, errors } = await askProfile();
    const after = data?.coordinator ?? {};
    expect(Object.keys(after).filter((field) => after[field] === null && before[field] !== null)).toEqual([
      'supportFigures',
      'supportActions',
    ]);
    expect(after).toMatchObject({ signatoryCount: 214, caseStudies: { totalCount: 1 } });
    expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    expect(new Set(errors?.map(({ extensions }) => extensions['subgraph']))).toEqual(new Set(['support-actions']));
  });

  it('ends every process in good order when it is asked to stop', async () => {
    const running = [...hub.services].filter(([name]) => name !== 'support-actions');
    const ended = await Promise.all(running.map(async ([name, service]) => [name, await service.stop('SIGTERM')]));
    expect(ended).toEqual(running.map(([name]) => [name, 0]));
  });
});

/** A token that says it needs no signature. */
function unsignedToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'none' })}.${part({ personId: 'per_1', aud: 'covenant-hub-subgraph', iat: now, exp: now + 60 })}.`;
}
