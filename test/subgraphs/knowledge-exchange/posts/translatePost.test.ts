/** Somebody translates a post. */
import { person } from '../../../world/people.ts';
import { postIdOf } from '../group-world.ts';
import { luleå } from '../heat-group.ts';
import { moderator, ofNorrbotten, stranger } from '../talk-world.ts';
import { onPost, openPostWorld, type PostWorld } from './changing-posts.ts';

const into = (language: string, body: string): string => `language: "${language}", body: "${body}"`;

describe('translatePost', () => {
  let world: PostWorld;

  beforeAll(async () => {
    world = await openPostWorld();
  });
  afterAll(() => world.close());

  it('adds and betters a wording, which goes when the author edits the post', async () => {
    const { by, id } = await world.written('asked first', 'Good morning');
    const colleague = ofNorrbotten('colleague');
    expect(await world.refused('translatePost', `${onPost(id)}, ${into('sv', 'God dag')}`, colleague)).toBe('');
    const { post } = await world.act(
      'translatePost',
      `${onPost(id, 2)}, ${into('sv', 'God **morgon**')}`,
      person('mayor', { bodyId: luleå, roles: ['MEMBER'] }),
      'post { html(languages: ["sv"]) body(languages: ["sv"]) { text origin available } }',
    );
    expect(post).toEqual({
      html: '<p>God <strong>morgon</strong></p>\n',
      body: { text: 'God **morgon**', origin: 'HUMAN', available: ['en', 'sv'] },
    });
    expect(await world.refused('editPost', `${onPost(id, 3)}, ${into('en', 'Good evening')}`, by)).toBe('');
    expect(await world.post(id, 'body { available }', by)).toEqual({ body: { available: ['en'] } });
    expect(await world.post(id, 'revisions { nodes { body(languages: ["sv"]) { text } } }', by)).toEqual({
      revisions: { nodes: [{ body: { text: 'God **morgon**' } }] },
    });
  });

  it('is for members, into another language, of a post that is shown', async () => {
    const { id } = await world.written();
    expect(await world.refused('translatePost', `${onPost(id)}, ${into('sv', 'Nej')}`, stranger)).toBe('NOT_ALLOWED');
    expect(await world.refused('translatePost', `${onPost(id)}, ${into('en', 'No')}`, moderator)).toBe('INVALID');
    expect(await world.refused('translatePost', `${onPost(id, 5)}, ${into('sv', 'Ja')}`, moderator)).toBe(
      'STALE_REVISION',
    );
    const hidden = `${onPost(postIdOf('hidden'))}, ${into('sv', 'Ja')}`;
    expect(await world.refused('translatePost', hidden, moderator)).toBe('WRONG_STATE');
    const secret = `${onPost(postIdOf('secret answer'))}, ${into('sv', 'Ja')}`;
    expect(await world.refused('translatePost', secret, moderator)).toBe('NOT_FOUND');
  });
});
