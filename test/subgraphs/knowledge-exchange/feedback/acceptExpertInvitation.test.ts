/** Agreeing to be an expert, and what an expert may do. */
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { publishThreads } from '../../../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { person } from '../../../world/people.ts';
import { aPost, aThread } from '../group-world.ts';
import {
  expert,
  girona,
  guide,
  idOf,
  norrbotten,
  officeModerator,
  openFeedbackWorld,
  organiser,
  stranger,
  words,
  type FeedbackWorld,
} from '../feedback-world.ts';

const ofNorrbotten = person('expert of norrbotten', { bodyId: norrbotten, roles: ['MEMBER'] });
const POST = 'post { id number aspect asExpert affiliation author { id } onBehalfOf { id } mentions { id } revision }';

describe('an invited expert', () => {
  let world: FeedbackWorld;
  beforeEach(async () => {
    world = await openFeedbackWorld();
  });
  afterEach(() => world.close());

  const give = (threadId: string, text: string, more = 'aspect: SCIENTIFIC'): string =>
    `threadId: "${threadId}", ${more}, ${words(text)}`;

  it('who accepts with an affiliation writes without a body, and everybody reads both', async () => {
    const threadId = await world.withExpert();
    const { post, errors } = await world.act('addPost', give(threadId, 'Table 3 mixes units.'), expert, POST);
    expect(errors).toEqual([]);
    expect(post).toMatchObject({
      number: 2,
      aspect: 'SCIENTIFIC',
      asExpert: true,
      affiliation: 'University of Uppsala',
      author: { id: idOf(expert) },
      onBehalfOf: null,
    });
    const { thread } = await world.ask(
      `{ thread(id: "${threadId}") { posts(from: 2) { nodes { asExpert affiliation } } } }`,
    );
    expect(thread).toEqual({ posts: { nodes: [{ asExpert: true, affiliation: 'University of Uppsala' }] } });
    expect(
      await world.request('counts { aspect posts byExperts } invitations { nodes { state postCount } }', organiser),
    ).toMatchObject({
      counts: [{ aspect: 'SCIENTIFIC', posts: 1, byExperts: 1 }, { posts: 0 }, { posts: 0 }],
      invitations: { nodes: [{ state: 'ACCEPTED', postCount: 1 }] },
    });
  });

  it('edits, translates, reacts and takes back as others do, under the same limits', async () => {
    const threadId = await world.withExpert();
    const { post } = await world.act('addPost', give(threadId, 'Table 3 mixes units of energy.'), expert, POST);
    const id = String(post?.['id']);
    expect(await world.codes('addPost', give(threadId, 'And table 4 as well.'), expert)).toEqual(['TOO_FAST']);
    expect(
      await world.codes('editPost', `id: "${id}", expectedRevision: 1, language: "en", body: "Better."`, expert),
    ).toEqual([]);
    expect(
      await world.codes('translatePost', `id: "${id}", expectedRevision: 2, language: "sv", body: "Bättre."`, expert),
    ).toEqual([]);
    const { thread } = await world.ask<{ thread: { posts: { nodes: { id: string }[] } } }>(
      `{ thread(id: "${threadId}") { posts { nodes { id } } } }`,
    );
    const asked = thread.posts.nodes[0]?.id ?? '';
    expect(await world.codes('reactToPost', `postId: "${asked}", reaction: USEFUL`, expert)).toEqual([]);
    expect(await world.codes('reactToPost', `postId: "${asked}", reaction: USEFUL`, stranger)).toEqual(['NOT_ALLOWED']);
    await world.ends(-1);
    expect(
      await world.codes('editPost', `id: "${id}", expectedRevision: 3, language: "en", body: "Late."`, expert),
    ).toEqual(['WRONG_STATE']);
    expect(await world.codes('deletePost', `id: "${id}", expectedRevision: 3`, expert)).toEqual([]);
    expect(await world.request('counts { posts }')).toMatchObject({
      counts: [{ posts: 0 }, { posts: 0 }, { posts: 0 }],
    });
  });

  it('says one of the aspects that are asked for, and may leave it out in an answer only', async () => {
    const threadId = await world.withExpert();
    const none = await world.act('addPost', give(threadId, 'It is good.', 'aspect: null'), expert);
    expect(none.errors).toMatchObject([{ code: 'REQUIRED', path: ['aspect'] }]);
    const other = await world.act('addPost', give(threadId, 'It is good.', 'aspect: USABILITY'), expert);
    expect(other.errors).toMatchObject([
      { code: 'INVALID', path: ['aspect'], rule: 'askedAspect', accepted: ['SCIENTIFIC', 'TECHNICAL'] },
    ]);
    const { post } = await world.act('addPost', give(threadId, 'It is good.'), expert, POST);
    const answer = `aspect: null, replyToId: "${String(post?.['id'])}"`;
    expect(
      await world.codes(
        'addPost',
        give(threadId, 'Thank you, we add it.', answer),
        person('colleague', { bodyId: girona, roles: ['MEMBER'] }),
      ),
    ).toEqual([]);
  });

  it('writes in the name of a body while acting for it', async () => {
    const threadId = await world.withExpert(`onBehalfOfId: "${norrbotten}"`, ofNorrbotten);
    const { post } = await world.act('addPost', give(threadId, 'We tried it.'), ofNorrbotten, POST);
    expect(post).toMatchObject({ asExpert: true, affiliation: null, onBehalfOf: { id: norrbotten } });
    const left = person('expert of norrbotten');
    expect(await world.codes('addPost', give(threadId, 'We tried it again.'), left)).toEqual(['NOT_ALLOWED']);
  });

  it('cannot name a body for which they do not act, or a body and an affiliation', async () => {
    await world.asked(`personIds: ["${idOf(expert)}"]`);
    const id = `id: "${await world.invitationOf(expert)}"`;
    const other = await world.act('acceptExpertInvitation', `${id}, onBehalfOfId: "${norrbotten}"`, expert);
    expect(other.errors).toMatchObject([{ code: 'INVALID', path: ['onBehalfOfId'], rule: 'actsForBody' }]);
    const both = `${id}, onBehalfOfId: "${norrbotten}", affiliation: "KTH"`;
    expect(await world.codes('acceptExpertInvitation', both, expert)).toEqual(['INVALID']);
    const long = `${id}, affiliation: "${'x'.repeat(201)}"`;
    expect(await world.codes('acceptExpertInvitation', long, expert)).toEqual(['TOO_LONG']);
  });

  it('is known to themself alone, accepts once, and not after the last day', async () => {
    await world.asked(`personIds: ["${idOf(expert)}"]`);
    const given = `id: "${await world.invitationOf(expert)}"`;
    expect(await world.codes('acceptExpertInvitation', given, stranger)).toEqual(['NOT_FOUND']);
    expect(await world.codes('acceptExpertInvitation', given, organiser)).toEqual(['NOT_FOUND']);
    await world.ends(-1);
    const late = await world.act('acceptExpertInvitation', given, expert);
    expect(late.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ENDED' }]);
    await world.ends(0);
    expect(await world.codes('acceptExpertInvitation', given, expert)).toEqual([]);
    const again = await world.act('acceptExpertInvitation', given, expert);
    expect(again.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ACCEPTED', allowed: expect.any(Array) as [] }]);
  });

  it('is never one by their own invitation', async () => {
    await world.asked(`personIds: ["${idOf(organiser)}"]`);
    const own = await world.act('acceptExpertInvitation', `id: "${await world.invitationOf(organiser)}"`, organiser);
    expect(own.errors).toMatchObject([{ code: 'INVALID', rule: 'invitedByAnother' }]);
  });

  it('does not write while the resource is not public, and nobody reads then', async () => {
    const threadId = await world.withExpert();
    await world.write((transaction) => transaction.execute(rawSql`UPDATE resource SET state = 'DRAFT'`, []));
    expect(await world.codes('addPost', give(threadId, 'Where is it?'), expert)).toEqual(['NOT_FOUND']);
    expect(await world.ask(`{ thread(id: "${threadId}") { id } }`, {}, expert)).toEqual({ thread: null });
  });

  it('is shown beside 29 others in as many statements as alone', async () => {
    const threadId = await world.withExpert();
    await world.act('addPost', give(threadId, 'It holds.'), expert);
    const page = `{ thread(id: "${threadId}") { posts(first: 100) { nodes { affiliation asExpert } } } }`;
    const alone = await world.statementsOf(page);
    const others = Array.from({ length: 29 }, (_, index) => idOf(person(`expert ${String(index)}`)));
    await world.write(async (transaction) => {
      const invitation = { threadId, isByAddress: 0, invitedById: idOf(organiser), state: 'ACCEPTED', revision: 1 };
      await insertRows(
        transaction,
        rawSql`expert_invitation`,
        others.map((personId, index) => ({
          ...invitation,
          id: `exi_${String(index)}`,
          personId,
          affiliation: `University ${String(index)}`,
          createdAt: '2026-01-01T00:00:00.000Z',
        })),
      );
      const posts = others.map((authorId, index) => aPost(`of ${authorId}`, index, { authorId, asExpert: true }));
      await publishThreads(transaction, [
        { ...aThread('feedback', null, { posts, kind: 'FEEDBACK', aboutId: guide }), id: threadId },
      ]);
    });
    expect(await world.statementsOf(page)).toBe(alone);
    const { thread } = await world.ask<{ thread: { posts: { nodes: { affiliation: string | null }[] } } }>(page);
    const affiliations = thread.posts.nodes.flatMap(({ affiliation }) => affiliation ?? []);
    expect(new Set(affiliations).size).toBe(30);
  });

  it('gets answers of the person of the Office who asked, in their own name', async () => {
    const threadId = await world.asked('', officeModerator);
    const answer = 'aspect: TECHNICAL';
    await world.write((transaction) =>
      transaction.execute(rawSql`UPDATE post SET createdAt = '2026-01-01T00:00:00.000Z'`, []),
    );
    const { post, errors } = await world.act(
      'addPost',
      give(threadId, 'We looked too.', answer),
      officeModerator,
      POST,
    );
    expect(errors).toEqual([]);
    expect(post).toMatchObject({ asExpert: false, affiliation: null, onBehalfOf: null });
    expect(await world.codes('addPost', give(threadId, 'So did we, at length.'), stranger)).toEqual(['NOT_ALLOWED']);
  });
});
