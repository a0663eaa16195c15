/** Hold, end and withdrawal: who decides, what follows, and that nobody ends a participation alone. */
import { carryOutDueEndings } from '../../../../subgraphs/coordinators/life/due-endings.ts';
import { coordinatorIdOf, dayFromToday } from '../coordinators-world.ts';
import { DALARNA, english, openLifeWorld, people, type Answer, type As, type LifeWorld } from './life-world.ts';

const today = dayFromToday(0);
const { admin, firstDecider, secondDecider, editor, member, moderator, nobody, otherAdmin } = people;

const STATUS = `{ coordinator(slug: "dalarna") {
  status statusHistory { status startsOn endsOn decidedBy reason { text } }
  plannedEndings { stage status endsOn heardOn reason { text } secondDecider { id } }
} }`;

interface Status {
  readonly status: string;
  readonly statusHistory: readonly Record<string, unknown>[];
  readonly plannedEndings: readonly Record<string, unknown>[] | null;
}

describe('The participation of a coordinator', () => {
  let world: LifeWorld;

  beforeEach(async () => {
    world = await openLifeWorld();
    await world.act('updateProfile', { input: { contactEmail: 'climate@dalarna.example' } }, editor);
  });
  afterEach(() => world.close());

  const hold = (as: As = firstDecider): Promise<Answer> =>
    world.act('putOnHold', { reason: english('No report.') }, as);
  const lift = (as: As = firstDecider): Promise<Answer> =>
    world.act('liftHold', { reason: english('The report is in.') }, as);
  const propose = (more: object = {}, as: As = firstDecider): Promise<Answer> =>
    world.act(
      'endParticipation',
      {
        reason: english('Nothing was done.'),
        secondDeciderId: secondDecider.identity.personId,
        heardOn: dayFromToday(-10),
        endsOn: today,
        ...more,
      },
      as,
    );
  const confirm = (as: As = secondDecider): Promise<Answer> => world.act('confirmEnding', {}, as);
  const withdraw = (endsOn = today, as: As = admin): Promise<Answer> =>
    world.act('withdrawFromCovenant', { endsOn, reason: english('We merge.') }, as);
  const status = async (as: As = admin): Promise<Status> =>
    (await world.ask<{ coordinator: Status }>(STATUS, {}, as)).coordinator;
  const acts = async (): Promise<string[]> =>
    (await world.rows<{ act: string }>('SELECT act FROM audit_entry ORDER BY sequence')).map(({ act }) => act);
  const removedFromSearch = async (): Promise<boolean> =>
    Boolean(
      (
        await world.rows<{ removed: number }>(
          `SELECT removed FROM change_feed WHERE kind = 'SEARCH_DOCUMENT' AND entityId = '${DALARNA}'`,
        )
      )[0]?.removed,
    );

  it('is put on hold and lifted again, each with its period, its letter and news for the others', async () => {
    expect(await hold()).toMatchObject({ coordinator: { status: 'ON_HOLD' }, errors: [] });
    expect(await removedFromSearch()).toBe(true);
    expect(await lift()).toMatchObject({ coordinator: { status: 'ACTIVE' }, errors: [] });
    expect(await removedFromSearch()).toBe(false);
    const office = 'Covenant of Mayors Office';
    expect((await status()).statusHistory).toEqual([
      { status: 'ACTIVE', startsOn: null, endsOn: today, decidedBy: null, reason: null },
      { status: 'ON_HOLD', startsOn: today, endsOn: today, decidedBy: office, reason: { text: 'No report.' } },
      { status: 'ACTIVE', startsOn: today, endsOn: null, decidedBy: office, reason: { text: 'The report is in.' } },
    ]);
    expect(await world.letters()).toEqual(['COORDINATOR_ON_HOLD', 'COORDINATOR_HOLD_LIFTED']);
    expect(await acts()).toEqual(['updateProfile', 'putOnHold', 'liftHold']);
  });

  it('keeps the reason of a hold from the public', async () => {
    await hold();
    expect((await status(nobody)).statusHistory[1]).toMatchObject({ status: 'ON_HOLD', reason: null });
    expect(await status(nobody)).toMatchObject({ plannedEndings: null });
  });

  it('shows only active ones in lists, and any at its own address, also after an import', async () => {
    await hold();
    await world.importCoordinators({ name: 'Dalarna', signatories_on_site: '9' });
    expect(await world.slugs()).toEqual(['skane']);
    expect(await world.slugs({ status: ['ON_HOLD'] })).toEqual(['dalarna']);
    expect(await status(nobody)).toMatchObject({ status: 'ON_HOLD' });
    expect(await removedFromSearch()).toBe(true);
    const region = '{ region(code: "SE") { coordinators(first: 5) { totalCount } } }';
    await world.insert('region', { code: 'SE', level: 0, country: 'SE', nameLatin: 'Sverige', nameNative: 'Sverige' });
    expect(await world.ask(region)).toEqual({ region: { coordinators: { totalCount: 1 } } });
  });

  it('ends by two deciders: the first proposes, only the named second carries it out', async () => {
    expect(await propose()).toMatchObject({ coordinator: { status: 'ACTIVE' }, errors: [] });
    expect((await status()).plannedEndings).toEqual([
      {
        stage: 'PROPOSED',
        status: 'TERMINATED',
        endsOn: today,
        heardOn: dayFromToday(-10),
        reason: { text: 'Nothing was done.' },
        secondDecider: null,
      },
    ]);
    expect((await confirm(firstDecider)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'confirmEnding' }]);
    expect(await confirm()).toMatchObject({ coordinator: { status: 'TERMINATED', allowedActs: [] }, errors: [] });
    expect(await status()).toMatchObject({
      status: 'TERMINATED',
      plannedEndings: [],
      statusHistory: [{ endsOn: today }, { status: 'TERMINATED', startsOn: today, endsOn: null }],
    });
    expect(await removedFromSearch()).toBe(true);
    expect(await world.letters()).toEqual(['COORDINATOR_ENDING_PROPOSED', 'COORDINATOR_ENDING_DECIDED']);
    expect(await acts()).toEqual(['updateProfile', 'endParticipation', 'confirmEnding']);
  });

  it.each([
    ['the same person', { secondDeciderId: firstDecider.identity.personId }, 'twoPersons'],
    ['somebody who is no decider', { secondDeciderId: moderator.identity.personId }, 'decider'],
    ['a hearing to come', { heardOn: dayFromToday(1) }, 'dayWithin'],
    ['an end in the past', { endsOn: dayFromToday(-1) }, 'dayWithin'],
    ['no reason', { reason: [] }, 'required'],
  ])('is not proposed to end with %s', async (_, given, rule) => {
    expect((await propose(given)).errors).toMatchObject([{ rule }]);
    expect(await world.rows('SELECT * FROM planned_ending')).toEqual([]);
  });

  it('is not proposed to end with a second decider whose membership has ended', async () => {
    await world.running.database.write((transaction) =>
      transaction.execute('UPDATE membership SET endsOn = ? WHERE personId = ?', [
        dayFromToday(-1),
        secondDecider.identity.personId,
      ]),
    );
    expect((await propose()).errors).toMatchObject([{ rule: 'decider', path: ['secondDeciderId'] }]);
  });

  it('has one proposal at a time: the newest, which the second decider of the one before cannot confirm', async () => {
    await propose();
    const swapped = { secondDeciderId: firstDecider.identity.personId, reason: english('Heard again.') };
    expect((await propose(swapped, secondDecider)).errors).toEqual([]);
    expect((await confirm(secondDecider)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await confirm(firstDecider)).errors).toEqual([]);
  });

  it('is not ended without a proposal, nor by one that is too old', async () => {
    expect((await confirm()).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ACTIVE' }]);
    await propose();
    await world.running.database.write((transaction) =>
      transaction.execute('UPDATE planned_ending SET plannedAt = ?', [`${dayFromToday(-92)}T12:00:00.000Z`]),
    );
    expect((await confirm()).errors).toMatchObject([
      { code: 'WRONG_STATE', message: expect.stringContaining('90 days') as string },
    ]);
  });

  it('ends on the day that was decided, and not before', async () => {
    const day = dayFromToday(30);
    await propose({ endsOn: day });
    expect(await confirm()).toMatchObject({ coordinator: { status: 'ACTIVE' }, errors: [] });
    expect((await status()).plannedEndings).toMatchObject([{ stage: 'DECIDED', endsOn: day }]);
    await carryOutDueEndings(world.running.database, dayFromToday(29));
    expect(await status()).toMatchObject({ status: 'ACTIVE' });
    // Two processes do it at once, and again.
    await Promise.all([day, day].map((one) => carryOutDueEndings(world.running.database, one)));
    await carryOutDueEndings(world.running.database, dayFromToday(31));
    expect(await status()).toMatchObject({
      status: 'TERMINATED',
      plannedEndings: [],
      statusHistory: [
        { status: 'ACTIVE', endsOn: day },
        { status: 'TERMINATED', startsOn: day, decidedBy: 'Covenant of Mayors Office' },
      ],
    });
    expect(await acts()).toEqual(['updateProfile', 'endParticipation', 'confirmEnding', 'endOnItsDay']);
  });

  it('is over on its day for every act, also before the duty has had its turn', async () => {
    await withdraw(dayFromToday(1));
    await world.running.database.write((transaction) =>
      transaction.execute('UPDATE planned_ending SET endsOn = ?', [today]),
    );
    const revision = (await world.revision()) + 1;
    const answer = await world.act('putOnHold', { reason: english('Late.'), expectedRevision: revision }, firstDecider);
    expect(answer.errors).toMatchObject([{ code: 'WRONG_STATE', state: 'WITHDRAWN' }]);
  });

  it('ends at its own wish, whose reason everybody reads, and the day can still be moved', async () => {
    expect((await withdraw(dayFromToday(60))).errors).toEqual([]);
    expect((await withdraw(dayFromToday(20))).errors).toEqual([]);
    expect((await status()).plannedEndings).toMatchObject([
      { stage: 'DECIDED', status: 'WITHDRAWN', endsOn: dayFromToday(20), heardOn: null },
    ]);
    expect(await withdraw()).toMatchObject({ coordinator: { status: 'WITHDRAWN' }, errors: [] });
    expect((await status(nobody)).statusHistory.at(-1)).toEqual({
      status: 'WITHDRAWN',
      startsOn: today,
      endsOn: null,
      decidedBy: 'The coordinator itself',
      reason: { text: 'We merge.' },
    });
    expect(await world.letters()).toEqual(Array(3).fill('COORDINATOR_WITHDRAWN'));
  });

  it('lets neither side undo what the other has decided', async () => {
    await propose({ endsOn: dayFromToday(30) });
    await withdraw(dayFromToday(10));
    expect((await confirm()).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    await propose({ endsOn: dayFromToday(5) });
    expect((await confirm()).errors).toEqual([]);
    expect((await withdraw()).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'ACTIVE' }]);
    expect((await status()).plannedEndings).toMatchObject([{ status: 'TERMINATED', endsOn: dayFromToday(5) }]);
  });

  it.each([
    ['putOnHold', hold, [admin, moderator, nobody]],
    ['endParticipation', (as: As) => propose({}, as), [admin, moderator, nobody]],
    ['confirmEnding', confirm, [admin, moderator, nobody]],
    ['withdrawFromCovenant', (as: As) => withdraw(today, as), [editor, member, otherAdmin, firstDecider, nobody]],
  ] as const)('refuses %s to whoever may not do it', async (act, attempt, others) => {
    for (const by of others) {
      expect((await attempt(by)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act }]);
    }
    expect(await status()).toMatchObject({ status: 'ACTIVE', plannedEndings: [] });
    expect(await acts()).toEqual(['updateProfile']);
  });

  it('says what is possible when an act is not', async () => {
    expect((await lift()).errors).toMatchObject([
      {
        code: 'WRONG_STATE',
        state: 'ACTIVE',
        allowed: [
          'updateProfile',
          'assessCommitment',
          'putOnHold',
          'endParticipation',
          'confirmEnding',
          'withdrawFromCovenant',
        ],
      },
    ]);
  });

  it('is decided by the first of two who read the same', async () => {
    const expectedRevision = await world.revision();
    const answers = await Promise.all([
      world.act('putOnHold', { reason: english('One.'), expectedRevision }, firstDecider),
      world.act('putOnHold', { reason: english('Two.'), expectedRevision }, secondDecider),
    ]);
    expect(answers.filter(({ errors }) => errors[0]?.code === 'STALE_REVISION')).toHaveLength(1);
    expect((await status()).statusHistory).toHaveLength(2);
  });

  it('is nobody’s whose coordinator does not exist', async () => {
    const coordinatorId = coordinatorIdOf('atlantis');
    const reason = english('Sunk.');
    expect((await world.act('putOnHold', { coordinatorId, reason }, firstDecider)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['coordinatorId'] },
    ]);
  });

  it('has a trail that its people and the Office read, and nobody else', async () => {
    await hold();
    const query = `{ coordinator(slug: "dalarna") { history(first: 5) { totalCount nodes { act reason before after actorKind } } } }`;
    const line = {
      act: 'putOnHold',
      reason: 'No report.',
      before: '{"status":"ACTIVE"}',
      after: '{"status":"ON_HOLD"}',
      actorKind: 'OFFICE',
    };
    for (const by of [member, moderator]) {
      const { coordinator } = await world.ask<{ coordinator: unknown }>(query, {}, by);
      expect(coordinator).toMatchObject({ history: { totalCount: 2, nodes: [line, { act: 'updateProfile' }] } });
    }
    for (const by of [nobody, otherAdmin]) {
      expect(await world.ask(query, {}, by)).toEqual({ coordinator: { history: null } });
    }
  });

  it('names the second decider to the Office only', async () => {
    const personId = secondDecider.identity.personId;
    await world.insert('person', { id: personId, displayName: 'Decider', languages: 'en', isErased: 0, revision: 1 });
    await propose();
    expect((await status(moderator)).plannedEndings).toMatchObject([{ secondDecider: { id: personId } }]);
    expect((await status(admin)).plannedEndings).toMatchObject([{ secondDecider: null }]);
  });
});
