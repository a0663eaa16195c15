/** A thread goes to another group. */
import { as, groupIdOf, personIdOf, threadIdOf } from '../group-world.ts';
import { girona } from '../heat-group.ts';
import { moderator, officeModerator, openTalkWorld, stranger, type TalkWorld } from '../talk-world.ts';

const move = (key: string, group: string, revision = 1): string =>
  `id: "${threadIdOf(key)}", expectedRevision: ${String(revision)}, groupId: "${groupIdOf(group)}"`;

describe('moveThread', () => {
  let world: TalkWorld;

  beforeAll(async () => {
    world = await openTalkWorld();
  });
  afterAll(() => world.close());

  it('takes the thread where the other group is read, and its proofs with it', async () => {
    const proofs = async (): Promise<number> =>
      (await world.told('EVIDENCE')).filter(
        ({ removed, facts }) =>
          !removed && facts['coordinatorId'] === girona && facts['commitment'] === 'KNOWLEDGE_SHARING',
      ).length;
    expect(await proofs()).toBe(1);
    await world.member('moderator', { group: 'secret', role: 'MODERATOR' });
    const { errors, thread } = await world.act(
      'moveThread',
      move('solved', 'secret'),
      moderator,
      'thread { group { id } revision }',
    );
    expect([errors, thread]).toEqual([[], { group: { id: groupIdOf('secret') }, revision: 2 }]);
    expect(await world.thread('solved', 'id', stranger)).toBeNull();
    expect(await world.thread('solved', 'id', as('insider'))).not.toBeNull();
    expect(await proofs()).toBe(0);
    expect(await world.refused('moveThread', move('solved', 'heat', 2), moderator)).toBe('');
    expect(await proofs()).toBe(1);
  });

  it('is for moderators of both groups and of the Office', async () => {
    for (const by of [stranger, as('colleague'), { identity: { personId: personIdOf('author'), memberships: [] } }]) {
      expect(await world.refused('moveThread', move('asked first', 'other'), by)).toBe('NOT_ALLOWED');
    }
    expect(await world.refused('moveThread', move('asked first', 'other'), moderator)).toBe('NOT_ALLOWED');
    expect(await world.refused('moveThread', move('asked first', 'unknown'), moderator)).toBe('NOT_FOUND');
    expect(await world.refused('moveThread', move('secret talk', 'heat'), as('colleague'))).toBe('NOT_FOUND');
    expect(await world.refused('moveThread', move('asked first', 'archived'), officeModerator)).toBe('WRONG_STATE');
    expect(await world.refused('moveThread', move('asked first', 'other', 4), officeModerator)).toBe('STALE_REVISION');
    expect(await world.refused('moveThread', move('asked first', 'other'), officeModerator)).toBe('');
  });
});
