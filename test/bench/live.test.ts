/** The live case is honest: its peer tells the readers of a group what the hub tells them of the same post. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { closeDatabaseFiles, openDatabaseFiles, type DatabaseFiles } from '../../bench/data/database-files.ts';
import { addPeople, addThreads, newWriters, postsOf } from '../../bench/data/writers.ts';
import { Arrivals } from '../../bench/load/arrivals.ts';
import { documentOf, type Question } from '../../bench/operations.ts';
import { comparable } from '../../bench/peers/equal-events.ts';
import { liveSchema } from '../../bench/peers/mercurius/live-schema.ts';
import { openHub, type Hub } from '../../gateway/hub.ts';
import { openLog } from '../../platform/base/log.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { until } from '../world/until.ts';

const writers = newWriters(2);
const query = documentOf('Live');
let folder: string;
let hub: Hub;
let files: DatabaseFiles;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'covenant-hub-live-'));
  hub = await openHub(readSettings({ PORT: '0', DATA_DIR: folder }), { log: openLog('silent') });
  await addThreads({ engine: 'sqlite', file: join(folder, 'knowledge-exchange.sqlite') }, writers);
  await addPeople({ engine: 'sqlite', file: join(folder, 'coordinators.sqlite') }, writers);
  files = await openDatabaseFiles(folder);
});

afterAll(async () => {
  closeDatabaseFiles(files);
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

async function write({ token, ...question }: Question): Promise<{ id: string; number: number }> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${String(token)}` },
    body: JSON.stringify(question),
  });
  const { data } = (await response.json()) as { data: { addPost: { post: { id: string; number: number } } } };
  return data.addPost.post;
}

test('readers are told the same of a post by the hub and by the peer', async () => {
  const peer = liveSchema(files);
  const variables = { groupId: writers.groupId };
  const executed = await peer.subscribe({ schema: peer.schema, document: parse(query), variableValues: variables });
  if (!(Symbol.asyncIterator in executed)) throw new Error(JSON.stringify(executed));
  const client = createClient({ url: `${hub.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const byHub: unknown[] = [];
  client.subscribe(
    { query, variables },
    { next: ({ data }) => byHub.push(data), error: (error) => byHub.push(error), complete: () => undefined },
  );
  await until(() => hub.liveCounts().audiences === 1);

  const [first] = await postsOf(writers, folder);
  if (!first) throw new Error('Nobody writes.');
  const post = await write(first);
  await until(() => byHub.length === 1);
  const byPeer = executed.next();
  peer.written(post);
  const { value } = (await byPeer) as { value: ExecutionResult };

  expect(value.errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(value.data))).toEqual(byHub[0]);
  expect(byHub[0]).toMatchObject({ postAdded: { id: post.id, author: { displayName: writers.personIds[0] } } });
  await executed.return();
  await client.dispose();
});

test('the peer refuses a group that is not there', async () => {
  const { schema, subscribe } = liveSchema(files);
  const variableValues = { groupId: 'grp_01J00000000000000000000000' };
  expect(await subscribe({ schema, document: parse(query), variableValues })).toMatchObject({
    errors: [{ message: 'There is no group that you may read.' }],
  });
});

describe('what is compared of two messages', () => {
  const message = (id: string, createdAt: string, number = 2): string =>
    JSON.stringify({ type: 'next', payload: { data: { postAdded: { id, number, createdAt } } } });
  const [one, other] = ['pst_01J00000000000000000000001', 'pst_01J00000000000000000000002'];

  it('is everything but the id and the moment of the post', () => {
    const told = comparable(message(one, '2026-01-01T10:00:00.000Z'));
    expect(comparable(message(other, '2026-01-01T10:00:01.500Z'))).toEqual(told);
    expect(comparable(message(one, '2026-01-01T10:00:00.000Z', 3))).not.toEqual(told);
  });

  it('is no error', () => {
    expect(() => comparable('{"type":"next","payload":{"data":null,"errors":[]}}')).toThrow('A reader was told');
  });
});

test('an arrival counts for the post in its message, and for no other', () => {
  const arrivals = new Arrivals();
  const [one, other] = ['pst_01J00000000000000000000001', 'pst_01J00000000000000000000002'];
  for (const id of [one, one, other]) arrivals.add(Buffer.from(`{"id":"1","payload":{"data":{"id":"${id}"}}}`));
  expect(arrivals.size).toBe(3);
  expect(arrivals.latencies(new Map([[one, 0]]))).toHaveLength(2);
});
