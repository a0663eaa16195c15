/** How fast people may write: the limits, one by one and by chance. */
import { DAY_MS } from '../../../../platform/base/days.ts';
import {
  EDITS_A_DAY,
  FIRST_DAY,
  isNearlyEqual,
  LATER,
  SECOND_MS,
  THREADS_OF_A_BODY,
  waitBeforeEdit,
  waitBeforeReply,
  waitBeforeThread,
  type PastWriting,
} from '../../../../subgraphs/knowledge-exchange/posts/haste.ts';

const NOW = Date.UTC(2026, 5, 1);
const ago = (seconds: number): number => NOW - seconds * SECOND_MS;
const past = (more: Partial<PastWriting> = {}): PastWriting => ({
  first: ago(1_000_000),
  latest: ago(10_000),
  threads: [],
  replies: [],
  edits: [],
  threadsOfBody: [],
  inThread: null,
  ...more,
});
const newcomer = { first: ago(3_000), latest: ago(1_000) };

describe('Whoever writes', () => {
  it('waits for nothing before the first post, whatever their body did', () => {
    const never = past({ first: null, latest: null, threadsOfBody: new Array<number>(THREADS_OF_A_BODY).fill(ago(1)) });
    expect(waitBeforeThread(never, NOW)).toBeNull();
    expect(waitBeforeReply(never, 3_600, NOW)).toBeNull();
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
    expect(waitBeforeThread(given, NOW)).toMatchObject({ rule, seconds });
  });

  it.each([
    ['betweenPosts', past({ first: ago(3_000), latest: ago(10) }), 0, 20],
    ['repliesADay', past({ ...newcomer, replies: new Array<number>(FIRST_DAY.replies).fill(ago(2_000)) }), 0, 84_400],
    ['betweenPosts', past({ latest: ago(2) }), 0, 3],
    ['slowThread', past({ inThread: ago(100) }), 600, 500],
  ])('waits before a reply: %s', (rule, given, slowSeconds, seconds) => {
    expect(waitBeforeReply(given, slowSeconds, NOW)).toMatchObject({ rule, seconds });
  });

  it('replies as often as they like later on', () => {
    expect(waitBeforeReply(past({ replies: new Array<number>(10).fill(ago(60)) }), 0, NOW)).toBeNull();
  });

  it('edits thirty times a day', () => {
    const edits = new Array<number>(EDITS_A_DAY).fill(ago(86_000));
    expect(waitBeforeEdit({ edits: edits.slice(1) }, NOW)).toBeNull();
    expect(waitBeforeEdit({ edits }, NOW)).toMatchObject({ rule: 'editsADay', seconds: 400 });
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
        inThread: written[chance(written.length)] ?? null,
      });
      const slow = chance(4_000);
      for (const waitAt of [
        (now: number) => waitBeforeThread(given, now),
        (now: number) => waitBeforeReply(given, slow, now),
      ]) {
        const wait = waitAt(NOW);
        if (!wait) continue;
        expect(wait.seconds).toBeGreaterThan(0);
        expect(wait.seconds).toBeLessThanOrEqual(DAY_MS / SECOND_MS);
        // Later limits are wider, so a newcomer may be let go earlier, never later.
        expect(waitAt(NOW + wait.seconds * SECOND_MS)).toBeNull();
        expect(wait.message).toContain(`${String(wait.seconds)} seconds`);
      }
    }
  });
});

describe('Texts', () => {
  const text = 'The heat pump of our school works since March and saves half of the gas.';

  it.each([
    [text, text.toUpperCase().replaceAll(' ', '  ')],
    [text, text.replace('March', 'April')],
    [text, `${text} Yes!`],
    ['Thanks!', 'thanks'],
    ['👍', '👍'],
  ])('%s and %s are nearly equal', (one, other) => {
    expect(isNearlyEqual(one, other)).toBe(true);
  });

  it.each([
    [text, 'The wind park of our county works since May and gives all of the power.'],
    ['Thanks a lot', 'Thanks a bit'],
    ['👍', '👎'],
    ['', 'x'],
  ])('%s and %s are not', (one, other) => {
    expect(isNearlyEqual(one, other)).toBe(false);
  });
});
