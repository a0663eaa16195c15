/** What readers at two gateways are told while processes between them and the writers are killed. */
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { signedInAt, type SignedIn } from '../world/signed-in-people.ts';
import type { TokenIssuer } from '../world/token-issuer.ts';
import { until } from '../world/until.ts';
import type { DistributedHub } from './distributed-hub.ts';

const AGAIN_MS = 200;
const KILLED_AND_BACK_MS = 60_000;

/** A reader who comes back with the last cursor whenever the connection breaks, as a careful client does. */
class ReturningReader {
  readonly numbers: number[] = [];
  private cursor: string | null = null;
  private isOver = false;
  private end: () => void = () => undefined;

  constructor(
    private readonly address: string,
    private readonly groupId: string,
  ) {
    this.follow();
  }

  stop(): void {
    this.isOver = true;
    this.end();
  }

  private follow(): void {
    const client = createClient({
      url: `${this.address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    this.end = () => void client.dispose();
    const again = (): void => {
      if (!this.isOver) {
        setTimeout(() => {
          this.follow();
        }, AGAIN_MS);
      }
    };
    client.subscribe<{ postAdded: { number: number } }, { cursor: string }>(
      {
        query: `subscription ($groupId: ID!, $after: String) {
          postAdded(groupId: $groupId, after: $after) { number author { displayName } } }`,
        variables: { groupId: this.groupId, after: this.cursor },
      },
      {
        next: ({ data, extensions }) => {
          if (data) this.numbers.push(data.postAdded.number);
          this.cursor = extensions?.cursor ?? null;
        },
        error: again,
        complete: again,
      },
    );
  }
}

const JOIN = `mutation ($groupId: ID!) { joinGroup(groupId: $groupId) { errors { code message } } }`;

interface Talk {
  readonly groupId: string;
  readonly threadId: string;
}

/** The decider opens the group, and somebody else begins to talk: nobody has to wait for the limits of haste. */
async function newTalk(decider: SignedIn, starter: SignedIn): Promise<Talk> {
  const { opened } = await decider.ask<{ opened: { discussionGroup: { id: string } } }>(
    `mutation ($key: String!, $input: GroupInput!) {
      opened: openDiscussionGroup(idempotencyKey: $key, input: $input) { discussionGroup { id } errors { code message } } }`,
    { input: { name: [{ language: 'en', text: 'Live' }], purpose: [{ language: 'en', text: 'To be followed.' }] } },
  );
  const groupId = opened.discussionGroup.id;
  await starter.ask(JOIN, { groupId });
  const { started } = await starter.ask<{ started: { thread: { id: string } } }>(
    `mutation ($key: String!, $groupId: ID!) { started: startThread(idempotencyKey: $key, groupId: $groupId,
      kind: DISCUSSION, title: "Follow this", language: "en", body: "All of you.") { thread { id } errors { code message } } }`,
    { groupId },
  );
  return { groupId, threadId: started.thread.id };
}

export function liveBetweenProcesses(hub: () => DistributedHub, issuer: () => TokenIssuer): void {
  it('tells readers at two gateways of every post once, also when a subgraph and a gateway are killed', async () => {
    const first = hub().addressOf('gateway');
    const second = await hub().startAnother('gateway');
    const person = signedInAt(`${first}/graphql`, issuer());
    const talk = await newTalk(person('decider'), person('starter'));
    const readers = [first, second].map((address) => new ReturningReader(address, talk.groupId));
    let posts = 1;
    // Each writer is another person.
    const post = async (address: string): Promise<void> => {
      const writer = signedInAt(`${address}/graphql`, issuer())(`writer-${String(posts)}`);
      await writer.ask(JOIN, { groupId: talk.groupId });
      await writer.ask(
        `mutation ($key: String!, $threadId: ID!, $body: String!) { addPost(idempotencyKey: $key, threadId: $threadId,
          language: "en", body: $body) { post { id } errors { code message } } }`,
        { threadId: talk.threadId, body: `This is what writer ${String(posts)} has to say.` },
      );
      posts += 1;
    };
    const all = (): Promise<void> =>
      until(() => readers.every(({ numbers }) => numbers.at(-1) === posts), KILLED_AND_BACK_MS);
    try {
      // A reader without a cursor is told of what comes from then on.
      await until(async () => {
        await post(second);
        return readers.every(({ numbers }) => numbers.length > 0);
      });
      await all();

      await hub().services.get('knowledge-exchange')?.stop('SIGKILL');
      await hub().startAgain('knowledge-exchange');
      await until(
        () =>
          post(first).then(
            () => true,
            () => false,
          ),
        KILLED_AND_BACK_MS,
      );
      await all();

      await hub().services.get('gateway')?.stop('SIGKILL');
      await post(second);
      await hub().startAgain('gateway');
      await post(first);
      await all();

      for (const { numbers } of readers) {
        const [begin = 0] = numbers;
        expect(numbers).toEqual(Array.from({ length: posts - begin + 1 }, (_, index) => begin + index));
      }
    } finally {
      for (const reader of readers) reader.stop();
    }
  });
}
