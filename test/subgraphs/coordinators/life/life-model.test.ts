/**
 * Random acts of random people against a model: the table of a coordinator's life and the table of rights say what
 * happens, and neither chance nor hurry leads anywhere else.
 */
import { may } from '../../../../covenant/rights/may.ts';
import type { Act } from '../../../../covenant/rights/rights.ts';
import { coordinatorLife } from '../../../../subgraphs/coordinators/life/coordinator-life.ts';
import { carryOutDueEndings } from '../../../../subgraphs/coordinators/life/due-endings.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { DALARNA, english, openLifeWorld, people, type As, type LifeWorld } from './life-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const ACTS = [
  'updateProfile',
  'assessCommitment',
  'putOnHold',
  'liftHold',
  'endParticipation',
  'confirmEnding',
  'withdrawFromCovenant',
] as const satisfies readonly Act[];
type LifeAct = (typeof ACTS)[number];

const ACTORS = Object.values(people);
const DECIDERS = [people.firstDecider, people.secondDecider];
const TODAY = dayFromToday(0);
const TOMORROW = dayFromToday(1);

/** The same numbers for the same seed, on every machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Planned {
  readonly endsOn: string;
  readonly status: 'TERMINATED' | 'WITHDRAWN';
}

interface Model {
  status: 'ACTIVE' | 'ON_HOLD' | 'TERMINATED' | 'WITHDRAWN';
  revision: number;
  /** Lines of the trail. */
  lines: number;
  changesOfStatus: number;
  proposed: (Planned & { readonly by: As; readonly second: As }) | null;
  decided: Planned | null;
}

interface Attempt {
  readonly act: LifeAct;
  readonly by: As;
  readonly given: Record<string, unknown> & { readonly expectedRevision: number; readonly endsOn: string };
  readonly second: As;
}

/** What the answer has to be, and what becomes of the model when the act is carried out. */
function expectedOf(model: Model, { act, by, given, second }: Attempt): string {
  // What is wrong with the input is told before anything is looked up.
  if (act === 'endParticipation' && second === by) return 'INVALID';
  if (!may(by, act, { coordinatorId: DALARNA })) return 'NOT_ALLOWED';
  if (given.expectedRevision !== model.revision) return 'STALE_REVISION';
  const step = coordinatorLife.steps.find((one) => one.act === act && one.from.includes(model.status));
  if (!step) return 'WRONG_STATE';
  const refusal = refusalBeyondTheTable(model, act, by);
  if (refusal) return refusal;
  carryOut(model, { act, by, given, second }, step.to);
  return 'DONE';
}

/** Who has planned what decides too, where the status allows the act. */
function refusalBeyondTheTable({ proposed, decided }: Model, act: LifeAct, by: As): string | null {
  if (act === 'confirmEnding') {
    if (!proposed) return 'WRONG_STATE';
    if (proposed.second !== by) return 'NOT_ALLOWED';
    return decided?.status === 'WITHDRAWN' && decided.endsOn < proposed.endsOn ? 'WRONG_STATE' : null;
  }
  return act === 'withdrawFromCovenant' && decided?.status === 'TERMINATED' ? 'WRONG_STATE' : null;
}

function carryOut(model: Model, { act, by, given, second }: Attempt, to: Model['status'] | undefined): void {
  model.revision += 1;
  model.lines += 1;
  if (act === 'endParticipation') model.proposed = { endsOn: given.endsOn, status: 'TERMINATED', by, second };
  else if (act === 'confirmEnding' || act === 'withdrawFromCovenant') {
    const ending: Planned =
      act === 'confirmEnding' && model.proposed ? model.proposed : { endsOn: given.endsOn, status: 'WITHDRAWN' };
    if (act === 'confirmEnding') model.proposed = null;
    model.decided = ending;
    if (ending.endsOn === TODAY) leave(model);
  } else if (to) {
    model.status = to;
    model.changesOfStatus += 1;
  }
}

function leave(model: Model): void {
  if (model.decided) model.status = model.decided.status;
  model.changesOfStatus += 1;
  model.proposed = null;
  model.decided = null;
}

describe('Random acts on a coordinator', () => {
  let world: LifeWorld;

  beforeEach(async () => {
    world = await openLifeWorld();
  });
  afterEach(() => world.close());

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'follow the table of its life, seed %i',
    async (seed) => {
      const below = randomOf(seed * 7_919);
      const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
      const model: Model = {
        status: 'ACTIVE',
        revision: 1,
        lines: 0,
        changesOfStatus: 0,
        proposed: null,
        decided: null,
      };
      for (let step = 0; step < 40; step += 1) {
        const attempt = attemptOf(one, below, model);
        const expected = expectedOf(model, attempt);
        const { coordinator, errors } = await world.act(attempt.act, attempt.given, attempt.by);
        expect([attempt.act, errors[0]?.code ?? 'DONE']).toEqual([attempt.act, expected]);
        if (expected === 'DONE') {
          expect(coordinator).toMatchObject({ status: model.status, revision: model.revision });
        } else expect(coordinator).toBeNull();
        if (below(25) === 0) await nextDay(world, model);
      }
      await mustBeWhole(world, model);
    },
  );
});

function attemptOf(
  one: <Item>(items: readonly Item[]) => Item,
  below: (limit: number) => number,
  model: Model,
): Attempt {
  // Endings are rare, so that much happens before one comes.
  const act = one([...ACTS, ...ACTS.slice(2, 6), 'endParticipation', 'confirmEnding'] as const);
  // Mostly somebody who may, so that the sequences lead somewhere.
  const by = below(3) === 0 ? one(ACTORS) : one(act === 'withdrawFromCovenant' ? [people.admin] : DECIDERS);
  const second = one(DECIDERS);
  const endsOn = below(8) === 0 ? TODAY : TOMORROW;
  const reason = english(`Reason of ${act}.`);
  const own: Readonly<Record<LifeAct, object>> = {
    updateProfile: { input: { about: english(String(below(1_000))) } },
    assessCommitment: { code: 'REGULAR_REPORTING', outcome: 'AT_RISK', note: reason },
    putOnHold: { reason },
    liftHold: { reason },
    endParticipation: { reason, endsOn, heardOn: TODAY, secondDeciderId: second.identity.personId },
    confirmEnding: {},
    withdrawFromCovenant: { reason, endsOn },
  };
  const expectedRevision = below(6) === 0 ? model.revision - 1 + below(3) : model.revision;
  return { act, by, second, given: { ...own[act], expectedRevision } as unknown as Attempt['given'] };
}

async function nextDay(world: LifeWorld, model: Model): Promise<void> {
  await carryOutDueEndings(world.running.database, TOMORROW);
  if (model.decided === null) return;
  model.revision += 1;
  model.lines += 1;
  leave(model);
}

interface Period {
  readonly status: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

async function mustBeWhole(world: LifeWorld, model: Model): Promise<void> {
  const periods = await world.rows<Period>(
    rawSql`SELECT status, startsOn, endsOn FROM status_period WHERE coordinatorId = ? ORDER BY sequence`,
    [DALARNA],
  );
  expect(periods).toHaveLength(1 + model.changesOfStatus);
  expect(periods.at(-1)).toMatchObject({ status: model.status, endsOn: null });
  for (const [index, period] of periods.slice(0, -1).entries()) {
    expect(period.endsOn).not.toBeNull();
    expect(period.endsOn).toBe(periods[index + 1]?.startsOn);
    expect((period.startsOn ?? '') <= (period.endsOn ?? '')).toBe(true);
  }
  const trail = await world.rows<{ act: string; actorId: string | null }>(
    rawSql`SELECT act, actorId FROM audit_entry WHERE subjectId = ? ORDER BY sequence`,
    [DALARNA],
  );
  expect(trail).toHaveLength(model.lines);
  mustBeOfTwo(trail, model.status);
}

/** Whoever confirms is never the one who made the proposal that was confirmed. */
function mustBeOfTwo(trail: readonly { act: string; actorId: string | null }[], status: string): void {
  const confirmations = trail.flatMap(({ act }, index) => (act === 'confirmEnding' ? [index] : []));
  for (const index of confirmations) {
    const proposal = trail.slice(0, index).findLast(({ act }) => act === 'endParticipation');
    expect(proposal?.actorId).toBeTruthy();
    expect(proposal?.actorId).not.toBe(trail[index]?.actorId);
  }
  if (status === 'TERMINATED') expect(confirmations.length).toBeGreaterThan(0);
}
