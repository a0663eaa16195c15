/** The question set on the real hub: how many questions of each kind are answered, held at what is true today. */
import { openTestHub, type TestHub } from '../../../world/open-test-hub.ts';
import { isAnswered, readQuestions } from './search-questions.ts';

/** Smallest share of questions answered, by kind. The aim is 0.85 in each kind and 0.95 in all. */
const FLOORS: Readonly<Record<string, number>> = {
  exonym: 0.97,
  label: 0.99,
  language: 0.99,
  inflected: 0.97,
  compound: 0.87,
  digraph: 0.99,
  'extra word': 0.99,
  country: 0.99,
  text: 0.63,
  coordinator: 0.72,
  municipality: 0.94,
  typing: 0.99,
  unfinished: 0.92,
  pasted: 0.99,
  script: 0.99,
  number: 0.99,
};

const questions = readQuestions();
const kinds = [...new Set(questions.map(({ kind }) => kind))];

describe('the question set', () => {
  it('has at least 300 questions in at least 20 languages, and a floor for each kind', () => {
    expect(questions.length).toBeGreaterThanOrEqual(300);
    expect(new Set(questions.map(({ language }) => language)).size).toBeGreaterThanOrEqual(20);
    expect(Object.keys(FLOORS).sort()).toEqual([...kinds].sort());
  });

  it('asks nothing twice within a kind', () => {
    const asked = questions.map(({ kind, query }) => `${kind} ${query}`);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('search', () => {
  let hub: TestHub;
  const missed = new Map<string, string[]>();

  beforeAll(async () => {
    hub = await openTestHub();
    for (const question of questions) {
      if (await isAnswered(hub, question)) continue;
      missed.set(question.kind, [...(missed.get(question.kind) ?? []), question.query]);
    }
    const lines = [...kinds.map((kind) => ({ kind, share: shareOf(kind) })), { kind: 'all', share: shareOf() }];
    process.stdout.write(lines.map(({ kind, share }) => `  ${kind.padEnd(14)} ${share.toFixed(2)}\n`).join(''));
  });
  afterAll(() => hub.close());

  function shareOf(kind?: string): number {
    const asked = questions.filter((question) => kind === undefined || question.kind === kind).length;
    const misses = [...missed].filter(([of]) => kind === undefined || of === kind).flatMap(([, queries]) => queries);
    return 1 - misses.length / asked;
  }

  it.each(kinds)('answers questions of the kind %s at least as often as before', (kind) => {
    const share = shareOf(kind);
    const floor = FLOORS[kind] ?? 1;
    expect({ kind, missed: share < floor ? missed.get(kind) : [] }).toEqual({ kind, missed: [] });
  });
});
