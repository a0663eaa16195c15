/** A draft is thrown away. */
import { threadIdOf } from '../group-world.ts';
import { openTalkWorld, stranger, type By, type TalkWorld } from '../talk-world.ts';

describe('discardDraft', () => {
  let world: TalkWorld;
  const thread = threadIdOf('asked first');

  beforeAll(async () => {
    world = await openTalkWorld();
  });
  afterAll(() => world.close());

  it('throws the draft of the caller away, and nobody else can', async () => {
    const by = await world.member('beginner');
    expect(await world.refused('saveDraft', `targetId: "${thread}", language: "en", body: "Begun"`, by)).toBe('');
    expect(await world.refused('discardDraft', `targetId: "${thread}"`, stranger)).toBe('NOT_FOUND');
    expect(await world.thread('asked first', 'viewerDraft { body }', by)).toEqual({ viewerDraft: { body: 'Begun' } });
    expect(await world.act('discardDraft', `targetId: "${thread}"`, by, 'draft { body }')).toEqual({
      errors: [],
      draft: null,
    });
    expect(await world.thread('asked first', 'viewerDraft { body }', by)).toEqual({ viewerDraft: null });
    expect(await world.refused('discardDraft', `targetId: "${thread}"`, by)).toBe('NOT_FOUND');
  });

  it('needs a sign-in', async () => {
    const nobody: By = { identity: { personId: null, memberships: [] } };
    expect(await world.refused('discardDraft', `targetId: "${thread}"`, nobody)).toBe('NOT_ALLOWED');
  });
});
