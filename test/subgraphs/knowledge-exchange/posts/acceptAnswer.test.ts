/** The answer of a question is marked. */
import { as, groupIdOf, postIdOf, threadIdOf } from '../group-world.ts';
import { girona, norrbotten } from '../heat-group.ts';
import { aKey, moderator, stranger, written } from '../talk-world.ts';
import { openPostWorld, type PostWorld } from './changing-posts.ts';

const accept = (threadId: string, revision: number, postId: string | null): string =>
  `threadId: "${threadId}", expectedRevision: ${String(revision)}, postId: ${JSON.stringify(postId)}`;

describe('acceptAnswer', () => {
  let world: PostWorld;

  beforeAll(async () => {
    world = await openPostWorld();
  });
  afterAll(() => world.close());

  it('is done by whoever asked, proves the knowledge of the coordinator, and can be taken back', async () => {
    const by = await world.member('who asked');
    const { thread } = await world.act(
      'startThread',
      `groupId: "${groupIdOf('heat')}", kind: QUESTION, title: "How?", ${written(`How? ${aKey()}`)}`,
      by,
      'thread { id }',
    );
    const id = String(thread?.['id']);
    const answer = await world.posted(await world.member('who knows', { onBehalfOfId: girona }), id);
    const other = await world.posted(await world.member('who knows better'), id);
    const proofs = async (): Promise<unknown[]> =>
      (await world.told('EVIDENCE')).filter(({ removed }) => !removed).map(({ facts }) => facts['coordinatorId']);
    const before = await proofs();
    const accepted = await world.act(
      'acceptAnswer',
      accept(id, 1, answer.id),
      by,
      'thread { revision acceptedAnswer { id } }',
    );
    expect(accepted).toMatchObject({ errors: [], thread: { revision: 2, acceptedAnswer: { id: answer.id } } });
    expect(await proofs()).toEqual([...before, girona]);
    expect(await world.counts(id)).toMatchObject({ awaitsAnswer: expect.anything() as unknown });
    expect(Number((await world.counts(id))['awaitsAnswer'])).toBe(0);
    expect(await world.refused('acceptAnswer', accept(id, 2, other.id), moderator)).toBe('');
    expect(await proofs()).toEqual([...before, norrbotten]);
    expect(await world.refused('acceptAnswer', accept(id, 2, null), by)).toBe('STALE_REVISION');
    expect(await world.refused('acceptAnswer', accept(id, 3, null), by)).toBe('');
    expect(await proofs()).toEqual(before);
    expect(Number((await world.counts(id))['awaitsAnswer'])).toBe(1);
  });

  it.each([
    ['NOT_ALLOWED', 'asked first', 'old', stranger],
    ['NOT_ALLOWED', 'asked first', 'old', as('colleague')],
    ['NOT_FOUND', 'secret talk', 'secret answer', moderator],
    ['NOT_FOUND', 'asked first', 'newer', moderator],
    ['INVALID', 'asked first', 'old', moderator],
    ['INVALID', 'moderated', 'shown', moderator],
    ['WRONG_STATE', 'old talk', 'old answer', as('author')],
  ])('is refused with %s in %s', async (code, thread, post, by) => {
    expect(await world.refused('acceptAnswer', accept(threadIdOf(thread), 1, postIdOf(post)), by)).toBe(code);
  });
});
