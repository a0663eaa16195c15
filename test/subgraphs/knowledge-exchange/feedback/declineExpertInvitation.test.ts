/** Declining to give feedback as an expert. */
import { expert, idOf, openFeedbackWorld, organiser, words, type FeedbackWorld } from '../feedback-world.ts';

describe('declineExpertInvitation', () => {
  let world: FeedbackWorld;
  beforeEach(async () => {
    world = await openFeedbackWorld();
  });
  afterEach(() => world.close());

  it('is for the invited person alone, and the invitation is of no use then', async () => {
    const threadId = await world.asked(`personIds: ["${idOf(expert)}"]`);
    const given = `id: "${await world.invitationOf(expert)}"`;
    expect(await world.codes('declineExpertInvitation', given, organiser)).toEqual(['NOT_FOUND']);
    const { invitation } = await world.act('declineExpertInvitation', given, expert, 'invitation { state answeredAt }');
    expect(invitation).toEqual({ state: 'DECLINED', answeredAt: expect.any(String) as string });
    expect(await world.codes('acceptExpertInvitation', given, expert)).toEqual(['WRONG_STATE']);
    const post = `threadId: "${threadId}", aspect: TECHNICAL, ${words('All the same.')}`;
    expect(await world.codes('addPost', post, expert)).toEqual(['NOT_ALLOWED']);
  });

  it('after accepting it, leaves what was written with its affiliation', async () => {
    const threadId = await world.withExpert();
    await world.act('addPost', `threadId: "${threadId}", aspect: TECHNICAL, ${words('It holds.')}`, expert);
    expect(await world.codes('declineExpertInvitation', `id: "${await world.invitationOf(expert)}"`, expert)).toEqual(
      [],
    );
    const { thread } = await world.ask(`{ thread(id: "${threadId}") { posts(from: 2) { nodes { affiliation } } } }`);
    expect(thread).toEqual({ posts: { nodes: [{ affiliation: 'University of Uppsala' }] } });
  });
});
