/** The frame of acts: in which order its steps come, and that nothing is left of an act that any of them refuses. */
import { randomUUID } from 'node:crypto';
import { frameOf, type ActDefinition, type Mutation } from '../../../platform/acts/act.ts';
import { StateMachine } from '../../../platform/acts/state-machine.ts';
import type { Refused } from '../../../platform/acts/payload.ts';
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { anonymous } from '../../../platform/graph/identity.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { openEmptyDatabase } from '../../world/open-empty-database.ts';
import { temporaryDatabase, type TemporaryDatabase } from '../../world/temporary-database.ts';

class Arguments {
  id: string;
  expectedRevision: number;
  idempotencyKey: string;
  fail: string;
}

interface Thing {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
}

type Definition = ActDefinition<string, Arguments, string, string, Thing | undefined, string, string, string>;

const LETTER = { id: 'a letter', revision: 1, state: 'OPEN' };

describe('the frame of acts', () => {
  let temporary: TemporaryDatabase;
  let database: Database;
  let steps: string[];
  let away: string[];

  beforeAll(async () => {
    temporary = await temporaryDatabase();
    database = await openEmptyDatabase(temporary.settings);
  });
  afterAll(async () => {
    await database.close();
    await temporary.remove();
  });
  beforeEach(() => {
    steps = [];
    away = [];
  });

  const step = (name: string, fail = ''): void => {
    steps.push(name);
    if (name === fail) throw Refusal.invalid(null, name, `${name} refuses.`);
  };
  const context = (): RequestContext =>
    ({
      identity: anonymous,
      database,
      loaders: new Map(),
      event: null,
      projections: {
        caughtUp: () => {
          step('copies');
          return Promise.resolve(away);
        },
      },
    }) as unknown as RequestContext;

  /** Every step notes its name, and refuses where `fail` names it. */
  const noting: Definition = {
    name: 'write',
    description: 'Writes.',
    args: Arguments,
    payload: { type: Arguments, read: (_context, id) => Promise.resolve({ id }) },
    check({ fail }) {
      step('check', fail);
      return 'checked';
    },
    prepare({ args: { fail } }) {
      step('prepare', fail);
      return Promise.resolve('prepared');
    },
    find(_from, { args: { id, fail } }) {
      step('find', fail);
      return Promise.resolve({ ...LETTER, id });
    },
    belongingTo: () => 'somebody',
    rules({ args: { fail }, checked, prepared }) {
      step('rules', fail);
      return `${checked} and ${prepared}`;
    },
    async write({ transaction, id, args: { fail } }) {
      await transaction.execute(
        rawSql`INSERT INTO covenant_body (id, type, slug, name, country) VALUES (?, 'X', ?, 'X', 'XX')`,
        [id, id],
      );
      step('write', fail);
    },
    trail({ decision, args: { fail } }) {
      step('trail', fail);
      return { after: { decision } };
    },
    changes({ args: { fail } }) {
      step('changes', fail);
      return Promise.resolve();
    },
    letters({ args: { fail } }) {
      step('letters', fail);
      return Promise.resolve();
    },
  };

  const acting = (definition: Partial<Definition>, holders: readonly string[] = ['somebody', 'nobody']): Mutation =>
    frameOf<string, string>(
      {
        markOf: () => '(members)',
        mustBeAllowed(_context, name, belonging) {
          step('right');
          if (!holders.includes(belonging)) throw Refusal.notAllowed('Not you.', name);
        },
      },
      'nobody',
    )({ ...noting, ...definition });
  const run = (act: Mutation, args: Partial<Arguments> = {}): Promise<Partial<Refused>> =>
    act.run(context(), { id: randomUUID().slice(0, 30), expectedRevision: 1, fail: '', ...args });
  const codesOf = ({ errors = [] }: Partial<Refused>): string[] => errors.map(({ code }) => code);
  const written = async (): Promise<number> =>
    (await database.select(rawSql`SELECT id FROM covenant_body UNION ALL SELECT id FROM audit_entry`)).length;

  it('adds who may to the description', () => {
    expect(acting({}).description).toBe('Writes. (members)');
  });

  it('carries out an act on a thing in this order', async () => {
    const act = acting({ isDone: () => (step('isDone'), false) });
    expect(codesOf(await run(act))).toEqual([]);
    expect(steps).toEqual('check prepare find right rules isDone write trail changes letters'.split(' '));
  });

  it('asks the right before anything else where there is nothing to find', async () => {
    const { find, ...without } = noting;
    expect(find).toBeDefined();
    const act = frameOf<string, string>(
      {
        markOf: () => '',
        mustBeAllowed() {
          step('right');
          throw Refusal.notAllowed('Not you.', 'write');
        },
      },
      'nobody',
    )(without as Definition);
    expect(codesOf(await run(act, { fail: 'check' }))).toEqual(['NOT_ALLOWED']);
    expect(steps).toEqual(['right']);
  });

  it('brings copies up to date only for who may act, and asks twice whether the act is possible', async () => {
    await run(acting({ needsCopies: 'reachable' }, []));
    expect(steps).toEqual('check prepare find right'.split(' '));
    steps = [];
    away = ['others'];
    expect(codesOf(await run(acting({ needsCopies: 'reachable', ...inMemory })))).toEqual([]);
    expect(steps.slice(0, 7)).toEqual('check prepare find right copies find right'.split(' '));
  });

  it('refuses an act that needs all copies while a source is away', async () => {
    away = ['others'];
    const answer = await run(acting({ needsCopies: { for: 'The figures' } }));
    expect(answer.errors).toEqual([
      expect.objectContaining({
        code: 'SOURCE_DOWN',
        message: 'The figures need others, which cannot be reached now. Nothing was changed; try again later.',
      }),
    ]);
    expect(steps).not.toContain('rules');
  });

  it('tells a stranger neither the revision nor the state', async () => {
    const states = { machine: new StateMachine<string>([]), of: () => 'CLOSED' };
    const revised = { revises: { table: rawSql`covenant_body` }, states };
    expect(codesOf(await run(acting(revised, []), { expectedRevision: 7 }))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await run(acting(revised), { expectedRevision: 7 }))).toEqual(['STALE_REVISION']);
    expect(codesOf(await run(acting(revised)))).toEqual(['WRONG_STATE']);
  });

  it('refuses a state to which it does not lead', async () => {
    const machine = new StateMachine<string>([{ act: 'write', from: ['OPEN'], to: 'CLOSED' }]);
    const to = (state: string): Mutation => acting({ states: { machine, of: () => 'OPEN', leadsTo: () => state } });
    expect(codesOf(await run(to('LOST')))).toEqual(['WRONG_STATE']);
    expect(codesOf(await run(to('CLOSED')))).toEqual([]);
  });

  it('takes the revision of a part of the thing where the act says so', async () => {
    const row = { id: 'a part', revision: 5 };
    const act = acting({ revises: { table: rawSql`covenant_body`, row: () => row } });
    expect(codesOf(await run(act))).toEqual(['STALE_REVISION']);
  });

  it.each('check prepare find rules write trail changes letters'.split(' '))(
    'leaves nothing behind when %s refuses',
    async (fail) => {
      const before = await written();
      expect(codesOf(await run(acting({}), { fail }))).toEqual(['INVALID']);
      expect(steps.at(-1)).toBe(fail);
      expect(await written()).toBe(before);
    },
  );

  it('writes nothing of what is so already', async () => {
    const before = await written();
    expect(codesOf(await run(acting({ isDone: () => true })))).toEqual([]);
    expect(await written()).toBe(before);
  });

  it('creates once under a key, and answers the same when it is sent again', async () => {
    const { find, ...without } = noting;
    expect(find).toBeDefined();
    let number = 0;
    const act = acting({});
    const creating = frameOf<string, string>(
      { markOf: () => '', mustBeAllowed: () => undefined },
      'nobody',
    )({
      ...(without as Definition),
      creates: { newId: () => `new ${String((number += 1))}` },
    });
    expect(act.name).toBe(creating.name);
    const idempotencyKey = randomUUID();
    const args = { id: 'the same', idempotencyKey };
    const first = await run(creating, args);
    expect(await run(creating, args)).toEqual(first);
    expect(steps.filter((one) => one === 'write')).toEqual(['write']);
    expect(codesOf(await run(creating, { ...args, id: 'another' }))).toEqual(['INVALID']);
  });

  it('asks once more when another one has taken the unique key in between', async () => {
    await database.write((transaction) =>
      transaction.execute(
        rawSql`INSERT INTO covenant_body (id, type, slug, name, country) VALUES ('taken', 'X', 'taken', 'X', 'XX')`,
      ),
    );
    const act = acting({
      retriedOn: 'covenant_body',
      find: () => Promise.resolve({ ...LETTER, id: steps.includes('write') ? randomUUID().slice(0, 30) : 'taken' }),
      async write({ transaction, id }) {
        step('write');
        await transaction.execute(
          rawSql`INSERT INTO covenant_body (id, type, slug, name, country) VALUES (?, 'X', ?, 'X', 'XX')`,
          [id, id],
        );
      },
    });
    expect(codesOf(await run(act))).toEqual([]);
    expect(steps.filter((one) => one === 'write')).toHaveLength(2);
  });
});

/** Writes nothing, so that it can be run again and again. */
const inMemory: Partial<Definition> = { write: () => Promise.resolve() };
