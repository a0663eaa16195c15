/** The named subscriptions on the example content: each is followed with its variables, and is told of what happens. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { exampleAccounts } from '../../covenant/example-accounts.ts';
import { exampleToken } from '../../gateway/sign-in/built-in/example-token.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { tellReaders } from '../../platform/live/tell-readers.ts';
import { namedOperations, type NamedOperation } from '../world/named-operations.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { testEngine } from '../world/temporary-database.ts';
import { until } from '../world/until.ts';

type Received = Record<string, Record<string, unknown>>;

describe(`named subscriptions on ${testEngine()}`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'covenant-hub-'));
  const clients: Client[] = [];
  let hub: TestHub;

  beforeAll(async () => {
    hub = await openTestHub({ dataDir });
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await hub.close();
    rmSync(dataDir, { recursive: true });
  });

  const tokenOf = async (subject: string): Promise<string> => {
    const account = exampleAccounts.find((one) => one.subject === subject);
    if (!account) throw new Error(`There is no example person ${subject}.`);
    return `Bearer ${await exampleToken(dataDir, 'covenant-hub', account)}`;
  };

  const act = async (subject: string, mutation: string): Promise<Received> => {
    const { data, errors } = await hub.post<Received>(mutation, {}, { authorization: await tokenOf(subject) });
    expect(errors).toBeUndefined();
    for (const payload of Object.values(data)) expect(payload['errors']).toEqual([]);
    return data;
  };

  const named = (name: string): NamedOperation => {
    const operation = namedOperations().find((one) => one.name === name);
    if (!operation) throw new Error(`There is no operation ${name}.`);
    return operation;
  };

  /** What a reader receives from now on. */
  const follow = async (name: string, variables = {}, authorization?: string): Promise<Received[]> => {
    const { document, variables: own } = named(name);
    const client = createClient({
      url: hub.graphqlUrl.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      ...(authorization !== undefined && { connectionParams: { authorization } }),
    });
    clients.push(client);
    const received: Received[] = [];
    const before = hub.hub.liveCounts().subscriptions;
    client.subscribe<Received>(
      { query: document, variables: { ...own, ...variables } },
      {
        next: ({ data, errors }) => {
          if (errors) throw new Error(JSON.stringify(errors));
          if (data) received.push(data);
        },
        error: (error) => {
          throw new Error(JSON.stringify(error));
        },
        complete: () => undefined,
      },
    );
    await until(() => hub.hub.liveCounts().subscriptions > before);
    return received;
  };

  const key = (): string => `idempotencyKey: "${randomUUID()}"`;

  it('PostAdded brings a post with the names of its author and of the body in whose name it is written', async () => {
    const { groupId } = named('PostAdded').variables as { groupId: string };
    const received = await follow('PostAdded');
    await act('applicant', `mutation { joinGroup(groupId: "${groupId}") { errors { message } } }`);
    const { startThread } = await act(
      'applicant',
      `mutation { startThread(${key()}, groupId: "${groupId}", kind: QUESTION, title: "Who pays?", language: "en",
        body: "Who pays for the **first** year?") { thread { id } errors { message } } }`,
    );
    await until(() => received.length > 0);
    expect(received).toMatchObject([
      {
        postAdded: {
          number: 1,
          thread: { id: (startThread?.['thread'] as { id: string }).id, title: 'Who pays?' },
          author: { displayName: 'Example Applicant' },
          html: '<p>Who pays for the <strong>first</strong> year?</p>\n',
        },
      },
    ]);
  });

  it('ThreadActivity brings the thread with its new count', async () => {
    const { threadId } = named('ThreadActivity').variables as { threadId: string };
    const { data } = await hub.post<{
      thread: { postCount: number; group: { id: string } };
      coordinator: { id: string };
    }>(
      `{ thread(id: "${threadId}") { postCount group { id } } coordinator(slug: "county-council-of-norrbotten") { id } }`,
    );
    await act(
      'coordinator-abroad',
      `mutation { joinGroup(groupId: "${data.thread.group.id}", onBehalfOfId: "${data.coordinator.id}") { errors { message } } }`,
    );
    const received = await follow('ThreadActivity');
    await act(
      'coordinator-abroad',
      `mutation { addPost(${key()}, threadId: "${threadId}", language: "sv", body: "Det gör vi också, i tre kommuner.") {
        post { id } errors { message } } }`,
    );
    await until(() => received.length > 0);
    expect(received).toMatchObject([{ threadActivity: { id: threadId, postCount: data.thread.postCount + 1 } }]);
  });

  it('WorkshopChanged brings the seats that are left', async () => {
    const { workshopId } = named('WorkshopChanged').variables as { workshopId: string };
    const received = await follow('WorkshopChanged');
    const exchange = hub.hub.running.find(({ subgraph }) => subgraph.name === 'knowledge-exchange');
    await exchange?.database.write(async (transaction) => {
      await transaction.execute(rawSql`UPDATE workshop SET state = 'CANCELLED' WHERE id = ?`, [workshopId]);
      await tellReaders(transaction, [{ field: 'workshopChanged', id: workshopId }]);
    });
    await until(() => received.length > 0);
    expect(received).toMatchObject([{ workshopChanged: { id: workshopId, state: 'CANCELLED', seatsLeft: null } }]);
  });

  it('ApplicationChanged shows an applicant each step of the Office', async () => {
    const { registerAsCoordinator } = await (async () => {
      const { document, variables } = named('RegisterAsCoordinator');
      const { data } = await hub.post<Received>(
        document,
        { idempotencyKey: randomUUID(), ...variables },
        { authorization: await tokenOf('applicant') },
      );
      return data;
    })();
    const application = registerAsCoordinator?.['application'] as { id: string; revision: number };
    const received = await follow('ApplicationChanged', { id: application.id }, await tokenOf('applicant'));
    await act(
      'office-decider',
      `mutation { decideEligibility(applicationId: "${application.id}", expectedRevision: ${String(application.revision)},
        eligible: true) { errors { message } } }`,
    );
    await until(() => received.length > 0);
    expect(received).toMatchObject([
      {
        applicationChanged: {
          id: application.id,
          state: 'ELIGIBLE',
          allowedActs: ['withdrawApplication'],
          steps: [{ state: 'REGISTERED' }, { state: 'ELIGIBLE', by: 'OFFICE' }],
        },
      },
    ]);
  });
});
