/** Changing the last day for feedback and its aspects. */
import {
  dayFromToday,
  expert,
  guide,
  neighbour,
  openFeedbackWorld,
  words,
  type FeedbackWorld,
} from '../feedback-world.ts';

describe('updateFeedbackRequest', () => {
  let world: FeedbackWorld;
  beforeEach(async () => {
    world = await openFeedbackWorld();
  });
  afterEach(() => world.close());

  const update = (revision: number, more: string): string =>
    `resourceId: "${guide}", expectedRevision: ${String(revision)}, ${more}`;

  it('extends feedback that has ended, and ends it tonight', async () => {
    const threadId = await world.withExpert();
    await world.ends(-1);
    const post = `threadId: "${threadId}", aspect: TECHNICAL, ${words('It has a gap in chapter two.')}`;
    const late = await world.act('addPost', post, expert);
    expect(late.errors).toMatchObject([
      { code: 'WRONG_STATE', state: 'ENDED', message: expect.stringContaining(dayFromToday(-1)) as string },
    ]);
    const extended = await world.act('updateFeedbackRequest', update(1, `openUntil: "${dayFromToday(3)}"`));
    expect(extended.errors).toEqual([]);
    expect(await world.codes('addPost', post, expert)).toEqual([]);
    await world.act('updateFeedbackRequest', update(2, `openUntil: "${dayFromToday(0)}"`));
    expect(await world.request('openUntil isOpen revision')).toEqual({
      openUntil: dayFromToday(0),
      isOpen: true,
      revision: 3,
    });
  });

  it('changes the aspects; posts that are written stay', async () => {
    const threadId = await world.withExpert();
    await world.codes('addPost', `threadId: "${threadId}", aspect: TECHNICAL, ${words('A gap.')}`, expert);
    expect(await world.codes('updateFeedbackRequest', update(1, 'aspects: [USABILITY]'))).toEqual([]);
    expect(await world.request('aspects counts { aspect posts }')).toEqual({
      aspects: ['USABILITY'],
      counts: [
        { aspect: 'SCIENTIFIC', posts: 0 },
        { aspect: 'TECHNICAL', posts: 1 },
        { aspect: 'USABILITY', posts: 0 },
      ],
    });
  });

  it('writes nothing if all is as requested', async () => {
    await world.asked();
    expect(await world.codes('updateFeedbackRequest', update(1, `openUntil: "${dayFromToday(10)}"`))).toEqual([]);
    expect(await world.request('revision')).toEqual({ revision: 1 });
  });

  it('refuses strangers, another revision, a day that is over, no aspect and a resource without a request', async () => {
    const change = update(1, 'aspects: [USABILITY]');
    expect(await world.codes('updateFeedbackRequest', change)).toEqual(['NOT_FOUND']);
    await world.asked();
    expect(await world.codes('updateFeedbackRequest', change, neighbour)).toEqual(['NOT_ALLOWED']);
    expect(await world.codes('updateFeedbackRequest', update(2, 'aspects: [USABILITY]'))).toEqual(['STALE_REVISION']);
    const past = await world.act('updateFeedbackRequest', update(1, `openUntil: "${dayFromToday(-1)}", aspects: []`));
    expect(past.errors).toMatchObject([
      { code: 'REQUIRED', path: ['aspects'] },
      { code: 'INVALID', path: ['openUntil'], rule: 'dayWithin' },
    ]);
  });
});
