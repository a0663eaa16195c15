/** The distributed mode as docker-compose.yml describes it: six processes, MySQL, Redis, a store of files, and one of them missing. */
import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/base/project-file.ts';
import { subgraphNames } from '../../covenant/subgraph-name.ts';
import { pdf, put, sha256 } from '../world/files.ts';
import { openS3Server, type S3Server } from '../world/s3-server.ts';
import { signedInAt } from '../world/signed-in-people.ts';
import { TokenIssuer } from '../world/token-issuer.ts';
import { openDistributedHub, type DistributedHub } from './distributed-hub.ts';
import { liveBetweenProcesses } from './live-between-processes.ts';

const LOGIN = { accessKeyId: 'covenant', secretAccessKey: 'of-the-store', region: 'eu-test-1' };

interface Profile {
  readonly coordinator: Record<string, unknown> | null;
}

interface Answer {
  readonly data: Profile | null;
  readonly errors?: readonly { readonly path?: readonly string[]; readonly extensions: Record<string, unknown> }[];
}

const profileQuery = readFileSync(projectFile('schema/operations/CoordinatorProfile.graphql'), 'utf8');

describe('the distributed mode', () => {
  let issuer: TokenIssuer;
  let store: S3Server;
  let hub: DistributedHub;

  beforeAll(async () => {
    issuer = await TokenIssuer.open();
    store = await openS3Server(LOGIN, Date.now);
    const { accessKeyId, secretAccessKey, region } = LOGIN;
    hub = await openDistributedHub({
      OIDC_ISSUER: issuer.url,
      FILES_URL: `${store.endpoint.replace('http://', `s3+http://${accessKeyId}:${secretAccessKey}@`)}/files?region=${region}`,
    });
  }, 300_000);

  afterAll(async () => {
    // There is none when it could not be started.
    await (hub as DistributedHub | undefined)?.close();
    await store.close();
    await issuer.close();
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

  it('takes the file of a post, and hands it to whoever reads the post', async () => {
    await hub.run('coordinators', 'covenant-hub', 'decider', 'decider@example.org');
    const decider = signedInAt(`${hub.addressOf('gateway')}/graphql`, issuer)('decider');
    const { opened } = await decider.ask<{ opened: { discussionGroup: { id: string } } }>(
      `mutation ($key: String!, $input: GroupInput!) {
        opened: openDiscussionGroup(idempotencyKey: $key, input: $input) { discussionGroup { id } errors { code message } } }`,
      { input: { name: [{ language: 'en', text: 'Plans' }], purpose: [{ language: 'en', text: 'Plans of heat.' }] } },
    );
    const groupId = opened.discussionGroup.id;
    const bytes = pdf('a plan');
    const { announced } = await decider.ask<{
      announced: { document: { id: string }; uploadUrl: string; headers: string[] };
    }>(
      `mutation ($input: UploadInput!) { announced: preparePostAttachmentUpload(input: $input) {
        document { id } uploadUrl headers errors { code message } } }`,
      {
        input: {
          subjectId: groupId,
          fileName: 'plan.pdf',
          mediaType: 'application/pdf',
          byteSize: bytes.length,
          sha256: sha256(bytes),
        },
      },
    );
    expect(announced.uploadUrl).toMatch(store.endpoint);
    expect(await put(announced.uploadUrl, announced.headers, bytes)).toBe(200);
    const { started } = await decider.ask<{ started: { thread: { id: string } } }>(
      `mutation ($key: String!, $groupId: ID!, $files: [ID!]) { started: startThread(
        idempotencyKey: $key, groupId: $groupId, kind: QUESTION, title: "A plan", language: "en", body: "See page 1.",
        attachmentIds: $files) { thread { id } errors { code message } } }`,
      { groupId, files: [announced.document.id] },
    );
    const response = await fetch(`${hub.addressOf('gateway')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query ($id: ID!) { thread(id: $id) { posts { nodes { attachments { fileName byteSize downloadUrl } } } } }`,
        variables: { id: started.thread.id },
      }),
    });
    const { data } = (await response.json()) as {
      data: { thread: { posts: { nodes: { attachments: { downloadUrl: string }[] }[] } } };
    };
    const files = data.thread.posts.nodes.flatMap(({ attachments }) => attachments);
    expect(files).toMatchObject([{ fileName: 'plan.pdf', byteSize: bytes.length }]);
    const download = await fetch(files[0]?.downloadUrl ?? '');
    expect(download.headers.get('content-disposition')).toContain('attachment; filename="plan.pdf"');
    expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes);
  });

  liveBetweenProcesses(
    () => hub,
    () => issuer,
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
