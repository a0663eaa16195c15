/** People hear of groups by letter, though knowledge-exchange, where groups live, knows no address of anybody. */
import { randomUUID } from 'node:crypto';
import { GROUP_LETTER, GROUP_LETTER_TAKEN } from '../../covenant/personal-data/group-letter.feed.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { person } from '../world/people.ts';
import { openRightsWorld, type RightsWorld } from './rights-world.ts';

const ADDRESS = 'new.colleague@people.example';
const oneself = person('oneself');

interface Letter {
  readonly kind: string;
  readonly recipient: string;
  readonly body: string;
}

describe('a discussion group', () => {
  let world: RightsWorld;
  beforeAll(async () => {
    world = await openRightsWorld();
  });
  afterAll(() => world.close());

  const running = (name: 'coordinators' | 'knowledge-exchange') => world.subgraphs.of(name).running;
  /** Both hear of each other until nothing is new. */
  const settle = async (): Promise<void> => {
    for (const name of ['coordinators', 'knowledge-exchange', 'coordinators'] as const) {
      expect(await running(name).projections.caughtUp()).toEqual([]);
    }
  };
  const letters = (): Promise<Letter[]> =>
    running('coordinators').database.select<Letter>(
      rawSql`SELECT kind, recipient, body FROM letter WHERE kind LIKE 'GROUP%' ORDER BY kind`,
    );
  const act = async (mutation: string): Promise<void> => {
    const { done } = await world.subgraphs
      .of('knowledge-exchange')
      .ask<{ done: { errors: unknown[] } }>(
        `mutation ${mutation.includes('$key') ? '($key: String!)' : ''} { done: ${mutation} { errors { message } } }`,
        mutation.includes('$key') ? { key: randomUUID() } : {},
        oneself,
      );
    expect(done.errors).toEqual([]);
  };
  const wordsInFeeds = async (): Promise<string> => {
    const feeds = await Promise.all(
      (['coordinators', 'knowledge-exchange'] as const).map((name) =>
        running(name).database.select(rawSql`SELECT facts FROM change_feed WHERE kind IN (?, ?)`, [
          GROUP_LETTER,
          GROUP_LETTER_TAKEN,
        ]),
      ),
    );
    return JSON.stringify(feeds);
  };

  it('invites somebody the hub does not know yet, once, and no address stays outside coordinators', async () => {
    const { id } = world.things.DiscussionGroup;
    await act(`inviteToGroup(idempotencyKey: $key, groupId: "${id}", addresses: ["${ADDRESS}"], note: "Do come.")`);
    expect(await wordsInFeeds()).toContain(ADDRESS);
    await settle();
    await settle();
    const [letter, ...others] = await letters();
    expect(letter).toMatchObject({ kind: 'GROUP_INVITED', recipient: ADDRESS });
    expect(letter?.body).toContain('Do come.');
    expect(letter?.body).toContain('acceptGroupInvitation');
    expect(others).toEqual([]);
    expect(await wordsInFeeds()).not.toMatch(/people\.example|Do come/);
    const [known] = await running('coordinators').database.select<{ id: string }>(
      rawSql`SELECT id FROM person WHERE email = ?`,
      [ADDRESS],
    );
    const invited = await running('knowledge-exchange').database.select(
      rawSql`SELECT personId FROM group_invitation WHERE isByAddress = 1`,
    );
    expect(invited).toEqual([{ personId: known?.id }]);
  });

  it('that is left without anybody who leads it is told to the Office', async () => {
    await running('coordinators').database.write((transaction) =>
      transaction.execute(
        rawSql`INSERT INTO membership (id, personId, bodyId, roles, state, startsOn, revision, updatedAt)
         VALUES ('mem_01HK153X00CCCCCCCCCCCCCCCC', ?, NULL, 'MODERATOR', 'ACTIVE', '2020-01-01', 1, '2020-01-01T00:00:00.000Z')`,
        [person('somebody').identity.personId],
      ),
    );
    await act(`leaveGroup(groupId: "${world.things.DiscussionGroup.id}")`);
    await settle();
    const told = (await letters()).filter(({ kind }) => kind === 'GROUP_LEFT_TO_OFFICE');
    const somebody = `${String(person('somebody').identity.personId).toLowerCase()}@example.org`;
    expect(told.map(({ recipient }) => recipient)).toContain(somebody);
  });
});
