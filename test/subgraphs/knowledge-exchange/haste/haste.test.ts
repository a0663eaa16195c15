/** How fast people may write: the limits, one by one and by chance. */
import { DAY_MS } from '../../../../platform/base/days.ts';
import {
  EDITS_A_DAY,
  FIRST_DAY,
  INVITATIONS,
  inWords,
  LATER,
  MENTIONS_OF_A_BODY,
  POSTS_OF_A_BODY,
  REACTIONS,
  SECOND_MS,
  THREADS_OF_A_BODY,
  waitBeforeEdit,
  waitBeforeReply,
  waitBeforeThread,
  waitInDay,
  type PastWriting,
} from '../../../../subgraphs/knowledge-exchange/haste/haste.ts';

const NOW = Date.UTC(2026, 5, 1);
const ago = (seconds: number): number => NOW - seconds * SECOND_MS;
const past = (more: Partial<PastWriting> = {}): PastWriting => ({
  first: ago(1_000_000),
  latest: ago(10_000),
  threads: [],
  replies: [],
  threadsOfBody: [],
  postsOfBody: [],
  mentions: [],
  mentionsOfBody: [],
  inThread: null,
  ...more,
});
const times = (count: number, seconds: number): number[] => new Array<number>(count).fill(ago(seconds));
const later = { mentioned: 0, isFirstInGroup: false };
const reply = { ...later, slowSeconds: 0 };
const newcomer = { first: ago(3_000), latest: ago(1_000) };

describe('Whoever writes', () => {
  it('waits for nothing before the first post, whatever their body did', () => {
    const never = past({
      first: null,
      latest: null,
      threadsOfBody: times(THREADS_OF_A_BODY, 1),
      postsOfBody: times(POSTS_OF_A_BODY, 1),
    });
    expect(waitBeforeThread(never, later, NOW)).toBeNull();
    expect(waitBeforeReply(never, { ...reply, slowSeconds: 3_600 }, NOW)).toBeNull();
  });

  it('is let go by all limits that count with the first post in a group, and by none that spaces', () => {
    const full = past({
      ...newcomer,
      threads: times(FIRST_DAY.threads, 1_000),
      replies: times(FIRST_DAY.replies, 1_000),
      threadsOfBody: times(THREADS_OF_A_BODY, 100),
      postsOfBody: times(POSTS_OF_A_BODY, 100),
      mentions: times(FIRST_DAY.mentions, 100),
      mentionsOfBody: times(MENTIONS_OF_A_BODY, 100),
    });
    const firstHere = { mentioned: 5, isFirstInGroup: true };
    expect(waitBeforeThread(full, firstHere, NOW)).toBeNull();
    expect(waitBeforeReply(full, { ...firstHere, slowSeconds: 0 }, NOW)).toBeNull();
    expect(waitBeforeReply({ ...full, latest: ago(10) }, { ...firstHere, slowSeconds: 0 }, NOW)).toMatchObject({
      rule: 'betweenPosts',
      isCount: false,
    });
  });

  it.each([
    ['betweenThreads', past({ ...newcomer, threads: [ago(100)] }), 20],
    ['betweenPosts', past({ first: ago(3_000), latest: ago(10), threads: [ago(2_000)] }), 20],
    ['threadsADay', past({ ...newcomer, threads: [ago(1_000), ago(1_500), ago(2_000)] }), 84_400],
    ['betweenThreads', past({ threads: [ago(5)] }), 10],
    ['betweenPosts', past({ latest: ago(1) }), 4],
    ['threadsADay', past({ threads: new Array<number>(LATER.threads).fill(ago(3_600)) }), 82_800],
    ['threadsOfBodyADay', past({ threadsOfBody: new Array<number>(THREADS_OF_A_BODY).fill(ago(80_000)) }), 6_400],
  ])('waits before a thread: %s', (rule, given, seconds) => {
    expect(waitBeforeThread(given, later, NOW)).toMatchObject({ rule, seconds });
  });

  it.each([
    ['betweenPosts', past({ first: ago(3_000), latest: ago(10) }), 0, 20],
    ['repliesADay', past({ ...newcomer, replies: new Array<number>(FIRST_DAY.replies).fill(ago(2_000)) }), 0, 84_400],
    ['betweenPosts', past({ latest: ago(2) }), 0, 3],
    ['slowThread', past({ inThread: ago(100) }), 600, 500],
    ['postsOfBody', past({ postsOfBody: times(POSTS_OF_A_BODY, 200) }), 0, 100],
  ])('waits before a reply: %s', (rule, given, slowSeconds, seconds) => {
    expect(waitBeforeReply(given, { ...reply, slowSeconds }, NOW)).toMatchObject({ rule, seconds });
  });

  it('replies as often as they like later on', () => {
    expect(waitBeforeReply(past({ replies: times(10, 60) }), reply, NOW)).toBeNull();
  });

  it('edits thirty times a day', () => {
    const edits = times(EDITS_A_DAY, 86_000);
    expect(waitBeforeEdit({ ...past(), edits: edits.slice(1) }, later, NOW)).toBeNull();
    expect(waitBeforeEdit({ ...past(), edits }, later, NOW)).toMatchObject({ rule: 'editsADay', seconds: 400 });
  });

  it.each([
    ['mentionsADay', past({ ...newcomer, mentions: times(FIRST_DAY.mentions - 2, 400) })],
    ['mentionsADay', past({ mentions: times(LATER.mentions - 2, 400) })],
    ['mentionsOfBodyADay', past({ mentionsOfBody: times(MENTIONS_OF_A_BODY - 2, 400) })],
  ])('mentions as many people as there is room for: %s', (rule, given) => {
    expect(waitBeforeReply(given, { ...reply, mentioned: 2 }, NOW)).toBeNull();
    const wait = { rule, seconds: 86_000, message: expect.stringContaining('in 23 hours and 54 minutes.') as string };
    expect(waitBeforeReply(given, { ...reply, mentioned: 3 }, NOW)).toMatchObject(wait);
    expect(waitBeforeThread(given, { ...later, mentioned: 3 }, NOW)).toMatchObject(wait);
    expect(waitBeforeEdit({ ...given, edits: [] }, { mentioned: 3 }, NOW)).toMatchObject(wait);
  });

  it.each([REACTIONS, INVITATIONS])('$rule: as often a day as one person, and as one body, may', (limit) => {
    const of = (own: number, ofBody: number) =>
      waitInDay(limit, { own: times(own, 400), ofBody: times(ofBody, 400), more: 2 }, NOW);
    expect(of(limit.most - 2, limit.ofBody - 2)).toBeNull();
    expect(of(limit.most - 1, 0)).toMatchObject({ rule: `${limit.rule}ADay`, seconds: 86_000 });
    expect(of(0, limit.ofBody - 1)).toMatchObject({ rule: `${limit.rule}OfBodyADay`, seconds: 86_000 });
  });

  it.each([
    [1, '1 second'],
    [119, '119 seconds'],
    [121, '3 minutes'],
    [7_200, '2 hours'],
    [7_201, '2 hours and 1 minute'],
    [86_400, '24 hours'],
  ])('is told a wait of %i seconds as %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });

  it('may write when the wait that was told is over, and not a second before it, by chance', () => {
    let seed = 7;
    const chance = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % most;
    };
    const moments = (count: number): number[] =>
      Array.from({ length: count }, () => ago(chance(90_000))).sort((one, other) => other - one);
    for (let round = 0; round < 2_000; round += 1) {
      const written = moments(1 + chance(25));
      const given = past({
        first: Math.min(...written, ago(chance(200_000))),
        latest: written[0] ?? null,
        threads: written.slice(0, chance(21)),
        replies: written.slice(0, chance(11)),
        threadsOfBody: moments(chance(120)),
        postsOfBody: moments(chance(80)),
        mentions: moments(chance(110)),
        mentionsOfBody: moments(chance(600)),
        inThread: written[chance(written.length)] ?? null,
      });
      const slow = chance(4_000);
      const writing = { mentioned: chance(21), isFirstInGroup: chance(4) === 0 };
      for (const waitAt of [
        (now: number) => waitBeforeThread(given, writing, now),
        (now: number) => waitBeforeReply(given, { ...writing, slowSeconds: slow }, now),
      ]) {
        const wait = waitAt(NOW);
        if (!wait) continue;
        expect(wait.seconds).toBeGreaterThan(0);
        expect(wait.seconds).toBeLessThanOrEqual(DAY_MS / SECOND_MS);
        // Later limits are wider, so a newcomer may be let go earlier, never later.
        expect(waitAt(NOW + wait.seconds * SECOND_MS)).toBeNull();
        expect(wait.message).toContain(`It is possible again in ${inWords(wait.seconds)}.`);
      }
    }
  });
});
