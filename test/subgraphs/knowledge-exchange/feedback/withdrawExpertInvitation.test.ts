/** Taking back the invitation of an expert. */
import {
  expert,
  guide,
  idOf,
  member,
  neighbour,
  openFeedbackWorld,
  organiser,
  words,
  type FeedbackWorld,
} from '../feedback-world.ts';

describe('withdrawExpertInvitation', () => {
  let world: FeedbackWorld;
  beforeEach(async () => {
    world = await openFeedbackWorld();
  });
  afterEach(() => world.close());

  it('ends the right to write of an expert who has accepted; the posts stay', async () => {
    const threadId = await world.withExpert();
    const post = (text: string): string => `threadId: "${threadId}", aspect: TECHNICAL, ${words(text)}`;
    expect(await world.codes('addPost', post('It holds.'), expert)).toEqual([]);
    const given = `id: "${await world.invitationOf(expert)}"`;
    const done = await world.act(
      'withdrawExpertInvitation',
      given,
      organiser,
      'invitation { state postCount person { id } }',
    );
    expect(done).toMatchObject({
      errors: [],
      invitation: { state: 'WITHDRAWN', postCount: 1, person: { id: idOf(expert) } },
    });
    expect(await world.codes('addPost', post('It holds in the north as well.'), expert)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('withdrawExpertInvitation', given)).toEqual(['WRONG_STATE']);
  });

  it('lets the person be invited again', async () => {
    await world.asked(`personIds: ["${idOf(expert)}"]`);
    await world.act('withdrawExpertInvitation', `id: "${await world.invitationOf(expert)}"`);
    const again = `idempotencyKey: $key, resourceId: "${guide}", personIds: ["${idOf(expert)}"]`;
    expect(await world.codes('inviteExperts', again)).toEqual([]);
  });

  it('does not exist for people who may not see who is invited', async () => {
    await world.asked(`personIds: ["${idOf(expert)}"]`);
    const given = `id: "${await world.invitationOf(expert)}"`;
    for (const by of [expert, member, neighbour]) {
      expect(await world.codes('withdrawExpertInvitation', given, by)).toEqual(['NOT_FOUND']);
    }
  });
});
