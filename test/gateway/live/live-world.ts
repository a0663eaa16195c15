/** A hub with two groups in which people talk, one public and one for people who act for a body; and clients that listen. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import WebSocket from 'ws';
import { readSettings, type Settings } from '../../../covenant/settings/settings.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { tellReaders } from '../../../platform/live/tell-readers.ts';
import { openTestHub, type TestHub } from '../../world/open-test-hub.ts';
import { signedInAt, type SignedIn } from '../../world/signed-in-people.ts';
import { TokenIssuer } from '../../world/token-issuer.ts';
import { until } from '../../world/until.ts';

export const POST_ADDED = `subscription PostAdded($groupId: ID!, $after: String) {
  postAdded(groupId: $groupId, after: $after) { id body { text } author { displayName } }
}`;
const ERRORS = 'errors { code message }';
export const PROVINCE = idOfSource('Coordinator', 'province-of-barcelona');

export interface Message {
  readonly data?: { readonly postAdded?: { readonly body: { readonly text: string } } } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: { readonly cursor?: string };
}

/** What a reader was told, and how the subscription ended. */
export interface Heard {
  readonly messages: Message[];
  /** Null while it goes on; true when it was completed, else the error. */
  ended: unknown;
  stop(): void;
  texts(): (string | undefined)[];
  codes(): unknown[];
}

export interface Thread {
  readonly groupId: string;
  readonly threadId: string;
}

export interface LiveWorld extends TestHub {
  readonly issuer: TokenIssuer;
  readonly open: Thread;
  readonly closed: Thread;
  as(name: string): SignedIn;
  /** Somebody joins the group and writes in it; the id of the post. */
  addPost(thread: Thread, text: string): Promise<string>;
  /** Tells readers of the group of a post again, as if it was new. */
  tell(thread: Thread, ...postIds: string[]): Promise<void>;
  databaseOf(name: string): Database;
  addMember(name: string, bodyId: string | null, role: string): Promise<void>;
  token(name: string, said?: Record<string, unknown>): Promise<string>;
  socket(options?: Partial<ClientOptions>): Client;
}

/** Subscribes as a client would. */
export function listen(client: Pick<Client, 'subscribe'>, query: string, variables: Record<string, unknown>): Heard {
  const heard: Heard = {
    messages: [],
    ended: null,
    stop: () => undefined,
    texts: () => heard.messages.map(({ data }) => data?.postAdded?.body.text),
    codes: () =>
      [...heard.messages.flatMap(({ errors = [] }) => errors), ...errorsIn(heard.ended)].map(
        ({ extensions }) => extensions?.['code'],
      ),
  };
  heard.stop = client.subscribe(
    { query, variables },
    {
      next: (message) => heard.messages.push(message as Message),
      error: (error: unknown) => {
        heard.ended = error;
      },
      complete: () => {
        heard.ended ??= true;
      },
    },
  );
  return heard;
}

function errorsIn(ended: unknown): NonNullable<Message['errors']> {
  return Array.isArray(ended) ? (ended as NonNullable<Message['errors']>) : [];
}

/** A client of graphql-sse has the same shape. */
export function streamClient(url: string, headers: Record<string, string> = {}): Pick<Client, 'subscribe'> {
  const client = createStreamClient({ url, headers, retryAttempts: 0 });
  return client as unknown as Pick<Client, 'subscribe'>;
}

export async function openLiveWorld(
  environment: Record<string, string> = {},
  changes: Partial<Settings> = {},
): Promise<LiveWorld> {
  const issuer = await TokenIssuer.open('ES256');
  const { live, sessionCacheMs, corsOrigins, trustedProxies } = readSettings(environment);
  const hub = await openTestHub({
    ...{ live, sessionCacheMs, corsOrigins, trustedProxies },
    signIn: { kind: 'issuer', issuer: issuer.url, keysUrl: null },
    ...changes,
  });
  const as = signedInAt(hub.graphqlUrl, issuer);
  const clients: Client[] = [];
  const databaseOf = (name: string): Database => {
    const running = hub.hub.running.find(({ subgraph }) => subgraph.name === name);
    if (!running) throw new Error(`${name} does not run.`);
    return running.database;
  };
  const addMember = async (name: string, bodyId: string | null, role: string): Promise<void> => {
    const personId = idOfSource('Person', `live ${name}`);
    await databaseOf('coordinators').write(async (transaction) => {
      await transaction.execute(
        rawSql`INSERT INTO person (id, displayName, languages, isErased, issuer, subject, revision) VALUES (?, ?, 'en', 0, ?, ?, 1)`,
        [personId, name, issuer.url, name],
      );
      await transaction.execute(
        rawSql`INSERT INTO membership (id, personId, bodyId, roles, state, startsOn, revision, updatedAt) VALUES (?, ?, ?, ?, 'ACTIVE', '2020-01-01', 1, '2020-01-01T00:00:00.000Z')`,
        [idOfSource('Membership', `live ${name}`), personId, bodyId, role],
      );
    });
  };
  const token: LiveWorld['token'] = (name, said = {}) =>
    issuer.token({ sub: name, email: `${name}@example.org`, email_verified: true, name, ...said });
  let writers = 0;
  const addPost: LiveWorld['addPost'] = async ({ groupId, threadId }, text) => {
    writers += 1;
    const name = `writer-${String(writers)}`;
    await addMember(name, PROVINCE, 'MEMBER');
    await as(name).ask(
      `mutation { done: joinGroup(groupId: "${groupId}", onBehalfOfId: "${PROVINCE}") { ${ERRORS} } }`,
    );
    const { done } = await as(name).ask<{ done: { post: { id: string } } }>(
      `mutation ($key: String!, $text: String!) { done: addPost(idempotencyKey: $key, language: en, body: $text, threadId: "${threadId}") { ${ERRORS} post { id } } }`,
      { text },
    );
    return done.post.id;
  };
  const openThread = async (visibility: string): Promise<Thread> => {
    const name = `"Live ${visibility} ${randomUUID()}"`;
    const text = (words: string): string => `[{ language: en, text: ${words} }]`;
    const group = await as('moderator').ask<{ done: { discussionGroup: { id: string } } }>(
      `mutation ($key: String!) { done: openDiscussionGroup(idempotencyKey: $key, input: { name: ${text(name)}, purpose: ${text('"Talk."')}, visibility: ${visibility}, regions: ["SE"], scope: EUROPEAN }) { ${ERRORS} discussionGroup { id } } }`,
    );
    const groupId = group.done.discussionGroup.id;
    const starter = `starter of ${visibility}`;
    await addMember(starter, PROVINCE, 'MEMBER');
    await as(starter).ask(
      `mutation { done: joinGroup(groupId: "${groupId}", onBehalfOfId: "${PROVINCE}") { ${ERRORS} } }`,
    );
    const thread = await as(starter).ask<{ done: { thread: { id: string } } }>(
      `mutation ($key: String!) { done: startThread(idempotencyKey: $key, language: en, kind: DISCUSSION, title: "Words", body: "First of ${visibility}.", groupId: "${groupId}") { ${ERRORS} thread { id } } }`,
    );
    return { groupId, threadId: thread.done.thread.id };
  };
  await addMember('moderator', null, 'MODERATOR');
  const open = await openThread('PUBLIC');
  const closed = await openThread('MEMBERS');
  return {
    ...hub,
    ...{ issuer, open, closed, as, addPost, databaseOf, addMember, token },
    async tell({ groupId }, ...postIds) {
      await databaseOf('knowledge-exchange').write((transaction) =>
        tellReaders(
          transaction,
          postIds.map((nodeId) => ({ field: 'postAdded', id: groupId, nodeId })),
        ),
      );
    },
    socket(options = {}) {
      const client = createClient({
        url: hub.graphqlUrl.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        ...options,
      });
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) await client.dispose();
      await hub.close();
      await issuer.close();
    },
  };
}

/** Until the hub has so many subscriptions that are told of events. */
export async function subscribed({ hub }: TestHub, subscriptions: number): Promise<void> {
  await until(() => hub.liveCounts().subscriptions === subscriptions);
  // A subscription that was just accepted joins its audience at once if nothing happened meanwhile.
  await wait(0);
}
