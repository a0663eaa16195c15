/** Nobody writes after the right to write has ended, also when both happen at once. */
import { publishGroups } from '../../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { aGroup, aThread, groupIdOf, personIdOf, threadIdOf } from '../group-world.ts';
import { moderator, openTalkWorld, written, type By, type TalkWorld } from '../talk-world.ts';

const ROUNDS = 25;

interface Ended {
  /** The act that ends the right, by a moderator. */
  readonly name: string;
  readonly given: (round: Round) => string;
  /** Where the moment of the act is kept. */
  readonly endedAt: (round: Round) => { readonly sql: ReturnType<typeof rawSql>; readonly id: string };
}

interface Round {
  readonly group: string;
  readonly thread: string;
  readonly membershipId: string;
}

const ofThread = ({ thread }: Round) => ({
  sql: rawSql`SELECT updatedAt AS at FROM thread WHERE id = ?`,
  id: threadIdOf(thread),
});

const endings: readonly Ended[] = [
  {
    name: 'removeFromGroup',
    given: ({ membershipId }) => `membershipId: "${membershipId}", expectedRevision: 1, reason: "Rude."`,
    endedAt: ({ membershipId }) => ({
      sql: rawSql`SELECT updatedAt AS at FROM group_membership WHERE id = ?`,
      id: membershipId,
    }),
  },
  {
    name: 'archiveDiscussionGroup',
    given: ({ group }) => `id: "${groupIdOf(group)}", expectedRevision: 1`,
    endedAt: ({ group }) => ({
      sql: rawSql`SELECT updatedAt AS at FROM discussion_group WHERE id = ?`,
      id: groupIdOf(group),
    }),
  },
  {
    name: 'updateThread',
    given: ({ thread }) => `id: "${threadIdOf(thread)}", expectedRevision: 1, isLocked: true`,
    endedAt: ofThread,
  },
  {
    name: 'moveThread',
    given: ({ thread }) => `id: "${threadIdOf(thread)}", expectedRevision: 1, groupId: "${groupIdOf('heat')}"`,
    endedAt: ofThread,
  },
];

describe('a right to write that ends while somebody writes', () => {
  let world: TalkWorld;
  beforeAll(async () => {
    world = await openTalkWorld();
  });
  afterAll(() => world.close());

  async function begun(name: string, number: number): Promise<Round & { readonly by: By; readonly writer: string }> {
    const key = `${name} ${String(number)}`;
    await world.write(async (transaction) => {
      await publishGroups(transaction, [aGroup(key)]);
      await publishThreads(transaction, [aThread(key, key)]);
    });
    await world.member('moderator', { group: key, role: 'MODERATOR' });
    const writer = `writer ${key}`;
    const by = await world.member(writer, { group: key });
    return { by, writer, group: key, thread: key, membershipId: `${groupIdOf(key)}-${personIdOf(writer)}-2025-01-01` };
  }

  it.each(endings)('no post stands after $name', async ({ name, given, endedAt }) => {
    let standing = 0;
    for (let number = 0; number < ROUNDS; number += 1) {
      const round = await begun(name, number);
      const words = written(`Some words of ${name}, number ${String(number)}.`);
      const write = (): Promise<unknown> =>
        world.act('addPost', `threadId: "${threadIdOf(round.thread)}", ${words}`, round.by);
      const end = (): Promise<unknown> => world.act(name, given(round), moderator);
      const [first, second] = number % 2 === 0 ? [write, end] : [end, write];
      const answers = await Promise.all([first(), second()]);
      const [ending] = answers.slice(number % 2 === 0 ? 1 : 0) as { errors: unknown[] }[];
      expect(ending?.errors).toEqual([]);
      const { sql, id } = endedAt(round);
      const [ended] = await world.running.database.select<{ at: string }>(sql, [id]);
      const posts = await world.running.database.select<{ createdAt: string }>(
        rawSql`SELECT createdAt FROM post WHERE authorId = ?`,
        [personIdOf(round.writer)],
      );
      for (const { createdAt } of posts) expect(createdAt <= String(ended?.at)).toBe(true);
      standing += posts.length;
    }
    // Otherwise the two never met, and nothing was tested.
    expect(standing).toBeLessThan(ROUNDS);
  });
});
