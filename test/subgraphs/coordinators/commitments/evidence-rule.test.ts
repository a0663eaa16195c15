/** The indicator: the same as a plain reading of the published rule, in the field and in the filter, for any proofs. */
import { monthsAfter } from '../../../../platform/base/days.ts';
import { evidenceRules } from '../../../../subgraphs/coordinators/commitments/evidence-rule.ts';
import {
  dayFromToday,
  openCoordinatorsWorld,
  proof,
  type CoordinatorsWorld,
  type Told,
} from '../coordinators-world.ts';

/** Small numbers that look random and are the same in every run (Mulberry32). */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

const today = dayFromToday(0);
const windowEnd = monthsAfter(today, -24);
/** Days around both edges of the window, none, and days far away. */
const DAYS = [
  null,
  '2009-02-01',
  windowEnd,
  dayAfter(windowEnd),
  dayFromToday(-300),
  dayFromToday(-1),
  today,
  dayFromToday(1),
];
const CODES = ['PROMOTE_ACCESSION', 'TECHNICAL_STRATEGIC_SUPPORT', 'KNOWLEDGE_SHARING'] as const;
const SOURCES = ['signatories', 'support-actions', 'knowledge-exchange'] as const;

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function expected(days: readonly (string | null)[], minimum: number): string {
  const known = days.filter((day) => day === null || day <= today);
  const recent = known.filter((day) => day !== null && day > windowEnd);
  if (known.length === 0) return 'NONE_YET';
  if (recent.length >= minimum) return 'EVIDENCED';
  if (recent.length > 0) return 'PARTIAL';
  return known.some((day) => day !== null) ? 'STALE' : 'PARTIAL';
}

describe('the indicator of a commitment', () => {
  let world: CoordinatorsWorld;
  const daysOf = new Map<string, (string | null)[]>();

  beforeAll(async () => {
    world = await openCoordinatorsWorld();
    const names = Array.from({ length: 60 }, (_, index) => `C ${String(index)}`);
    await world.importCoordinators(...names.map((name) => ({ name })));
    const random = randomNumbers(2024);
    const next = (below: number): number => Math.floor(random.next().value * below);
    const told = new Map<(typeof SOURCES)[number], Told[]>(SOURCES.map((source) => [source, []]));
    for (const slug of names.map((name) => name.toLowerCase().replace(' ', '-'))) {
      for (const code of CODES) {
        const days = Array.from({ length: next(5) }, () => DAYS[next(DAYS.length)] ?? null);
        daysOf.set(`${slug} ${code}`, days);
        for (const [index, day] of days.entries()) {
          told.get(SOURCES[next(3)] ?? 'signatories')?.push(proof(`${slug} ${code} ${String(index)}`, slug, code, day));
        }
      }
    }
    for (const [source, changes] of told) await world.tell(source, ...changes);
  });

  afterAll(() => world.close());

  it('meets every case of the rule in this test', () => {
    const met = [...daysOf].map(([key, days]) => expected(days, minimumOf(key)));
    expect(new Set(met)).toEqual(new Set(['EVIDENCED', 'PARTIAL', 'STALE', 'NONE_YET']));
  });

  it('is what a plain reading of the rule gives, for any proofs', async () => {
    const { coordinators: page } = await world.ask<{
      coordinators: {
        nodes: { slug: string; commitments: { code: string; indicator: string; tallies: { count: number }[] }[] }[];
      };
    }>('{ coordinators(first: 100) { nodes { slug commitments { code indicator tallies { count } } } } }');
    for (const { slug, commitments } of page.nodes) {
      for (const { code, indicator, tallies } of commitments) {
        const days = daysOf.get(`${slug} ${code}`) ?? [];
        expect([slug, code, indicator]).toEqual([slug, code, expected(days, minimumOf(`${slug} ${code}`))]);
        const counted = tallies.reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(days.filter((day) => day === null || day <= today).length);
      }
    }
  });

  it.each(CODES)('filters the directory to the same coordinators for %s', async (commitment) => {
    for (const indicator of ['EVIDENCED', 'PARTIAL', 'STALE', 'NONE_YET']) {
      const found = await world.slugs({ commitment, indicator: [indicator] });
      const wanted = [...daysOf]
        .filter(([key, days]) => key.endsWith(commitment) && expected(days, minimumOf(key)) === indicator)
        .map(([key]) => key.split(' ')[0]);
      expect([indicator, new Set(found)]).toEqual([indicator, new Set(wanted)]);
    }
    expect(await world.slugs({ commitment, indicator: ['STALE', 'EVIDENCED', 'PARTIAL', 'NONE_YET'] })).toHaveLength(
      60,
    );
    expect(await world.slugs({ commitment, indicator: [] })).toEqual([]);
  });

  it('asks for a commitment the coordinator has', async () => {
    expect(await world.slugs({ commitment: 'ENERGY_DAYS' })).toEqual([]);
    expect(await world.slugs({ commitment: 'PARTNERSHIP' })).toHaveLength(60);
  });
});

function minimumOf(key: string): number {
  return evidenceRules[key.split(' ')[1] as (typeof CODES)[number]].minimum;
}

describe('months between days', () => {
  it('end on the last day of a month that is too short', () => {
    expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsAfter('2024-02-29', 24)).toBe('2026-02-28');
    expect(monthsAfter('2024-03-31', -1)).toBe('2024-02-29');
    expect(monthsAfter('2023-12-15', 3)).toBe('2024-03-15');
  });
});
