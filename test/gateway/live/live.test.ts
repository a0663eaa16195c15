/** Events of a group reach those who listen, over sockets and over event streams alike. */
import {
  listen,
  openLiveWorld,
  POST_ADDED,
  streamClient,
  subscribed,
  type Heard,
  type LiveWorld,
} from './live-world.ts';
import { until } from '../../world/until.ts';

let world: LiveWorld;

beforeAll(async () => {
  world = await openLiveWorld();
}, 200_000);
afterAll(() => world.close());

describe.each(['socket', 'event stream'] as const)('a reader over a %s', (kind) => {
  let heard: Heard[] = [];
  const follow = async (query: string, variables: Record<string, unknown>, name?: string): Promise<Heard> => {
    const authorization = name === undefined ? undefined : `Bearer ${await world.token(name)}`;
    const client =
      kind === 'socket'
        ? world.socket(authorization === undefined ? {} : { connectionParams: { authorization } })
        : streamClient(world.graphqlUrl, authorization === undefined ? {} : { authorization });
    const before = world.hub.liveCounts().subscriptions;
    const reader = listen(client, query, variables);
    heard.push(reader);
    await until(
      () => world.hub.liveCounts().subscriptions > before || reader.ended !== null || reader.messages.length > 0,
    );
    return reader;
  };
  afterEach(async () => {
    for (const reader of heard) reader.stop();
    heard = [];
    await subscribed(world, 0);
    expect(world.hub.liveCounts().audiences).toBe(0);
  });

  it('is told of a post with the name of its author, which another subgraph has', async () => {
    const reader = await follow(POST_ADDED, { groupId: world.open.groupId });
    const id = await world.addPost(world.open, `By ${kind}.`);
    await until(() => reader.messages.length > 0);
    expect(reader.messages).toEqual([
      {
        data: {
          postAdded: {
            id,
            body: { text: `By ${kind}.` },
            author: { displayName: expect.stringMatching(/^writer-/) as string },
          },
        },
        extensions: { cursor: expect.any(String) as string },
      },
    ]);
  });
});
