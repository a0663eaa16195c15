/** Reports: who may write, hand in and decide them, who sees them, and what follows from an accepted one. */
import { randomUUID } from 'node:crypto';
import { memberOf, officer, person } from '../../../world/people.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { decider, mustBeReport, north, openReportWorld, reporter, stranger, type ReportWorld } from './report-world.ts';

const WORDS = [{ commitment: 'PARTNERSHIP', narrative: [{ language: 'en', text: 'We met.' }] }];

describe('A report', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

  it('begins as a draft with an empty section per commitment', async () => {
    const { report, errors } = await world.start();
    expect(errors).toEqual([]);
    expect(report).toMatchObject({
      state: 'DRAFT',
      revision: 1,
      frozenFigures: null,
      submittedAt: null,
      reviewNotes: [],
    });
    expect((report?.['sections'] as unknown[]).length).toBe(7);
  });

  it('is begun once for one key, also ten times at once, and once per coordinator with ten keys', async () => {
    const idempotencyKey = randomUUID();
    const same = await Promise.all(Array.from({ length: 10 }, () => world.start({ idempotencyKey })));
    expect(new Set(same.map(({ report }) => report?.id)).size).toBe(1);
    const others = await Promise.all(Array.from({ length: 5 }, () => world.start()));
    expect(others.map(({ errors }) => errors[0])).toEqual(
      others.map(() => expect.objectContaining({ code: 'DUPLICATE', existingId: same[0]?.report?.id }) as unknown),
    );
    expect(await world.total('coordinator_report')).toBe(1);
  });

  it('has one winner when five people begin one at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.start()));
    expect(answers.filter(({ report }) => report !== null)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors[0]?.['code'] === 'DUPLICATE')).toHaveLength(4);
  });

  it.each([
    ['in the future', { endsOn: dayFromToday(1) }, ['endsOn']],
    ['the wrong way round', { startsOn: '2023-01-01', endsOn: '2022-12-31' }, ['endsOn']],
    ['longer than 36 months', { startsOn: '2018-01-01', endsOn: '2021-01-02' }, ['endsOn']],
    ['before the Covenant', { startsOn: '2007-12-31' }, ['startsOn']],
  ])('is refused for a period %s, and nothing is kept', async (_, given, path) => {
    const { report, errors } = await world.start(given);
    expect(report).toBeNull();
    expect(errors.map((error) => error['path'])).toContainEqual(path);
    expect([await world.total('coordinator_report'), await world.total('idempotency_key')]).toEqual([0, 0]);
  });

  it('is not begun by strangers, anonymous people, members without the role or the Office', async () => {
    for (const by of [stranger, person('anybody'), memberOf(north, 'MEMBER'), decider]) {
      expect((await world.start({}, by)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'startReport' }]);
    }
  });

  it('is not begun by a coordinator that has left', async () => {
    await world.running.database.write((transaction) =>
      transaction.execute("UPDATE coordinator SET status = 'WITHDRAWN' WHERE id = ?", [north]),
    );
    expect((await world.start()).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'WITHDRAWN' }]);
  });

  it('keeps the sections and parts of sections that are left out', async () => {
    const { id } = mustBeReport(await world.start());
    const evidence = [north];
    await world.act('writeReport', { id, expectedRevision: 1, sections: [{ ...WORDS[0], evidenceIds: evidence }] });
    const { report } = await world.act('writeReport', {
      id,
      expectedRevision: 2,
      sections: [
        { commitment: 'PARTNERSHIP', barriers: [{ language: 'en', text: 'Time.' }] },
        { commitment: 'FINANCIAL_SUPPORT', narrative: [{ language: 'en', text: 'Money.' }] },
      ],
    });
    expect(report).toMatchObject({ revision: 3 });
    expect(report?.['sections']).toContainEqual({
      commitment: 'PARTNERSHIP',
      narrative: { text: 'We met.' },
      barriers: { text: 'Time.' },
      evidenceIds: evidence,
    });
  });

  it('tells what is wrong with sections, and writes none of them', async () => {
    const { id } = mustBeReport(await world.start());
    const write = (sections: unknown[]): ReturnType<ReportWorld['act']> =>
      world.act('writeReport', { id, expectedRevision: 1, sections });
    expect((await write([...WORDS, ...WORDS])).errors).toMatchObject([{ rule: 'eachOnce' }]);
    expect((await write([{ commitment: 'PARTNERSHIP', evidenceIds: ['nonsense'] }])).errors).toMatchObject([
      { rule: 'id', path: ['sections', '0', 'evidenceIds', '0'] },
    ]);
    expect((await write([...WORDS, { commitment: 'ENERGY_DAYS' }])).errors).toMatchObject([
      { rule: 'choice', path: ['sections', '1', 'commitment'] },
    ]);
    expect((await write([])).errors).toMatchObject([{ code: 'REQUIRED' }]);
    const { report } = await write(WORDS);
    expect(report).toMatchObject({ revision: 2 });
  });

  it('goes back with notes and is accepted in the end; every step follows the table', async () => {
    const { id } = await world.submitted();
    const decide = (expectedRevision: number, accept: boolean, notes: string[]): ReturnType<ReportWorld['act']> =>
      world.act('decideReport', { id, expectedRevision, accept, notes }, decider);
    expect((await decide(3, false, [])).errors).toMatchObject([{ rule: 'notesWhenNotAccepted', path: ['notes'] }]);
    expect((await decide(2, true, [])).errors).toMatchObject([{ code: 'STALE_REVISION', currentRevision: 3 }]);
    expect((await decide(3, false, ['Which towns?'])).report).toMatchObject({ state: 'CHANGES_REQUESTED' });
    expect((await decide(4, true, [])).errors).toMatchObject([
      { code: 'WRONG_STATE', state: 'CHANGES_REQUESTED', allowed: ['writeReport', 'submitReport'] },
    ]);
    await world.act('submitReport', { id, expectedRevision: 4 });
    expect((await decide(5, true, ['Thank you.'])).report).toMatchObject({
      state: 'ACCEPTED',
      reviewNotes: ['Which towns?', 'Thank you.'],
    });
    expect((await world.act('writeReport', { id, expectedRevision: 6, sections: WORDS })).errors).toMatchObject([
      { code: 'WRONG_STATE', state: 'ACCEPTED', allowed: [] },
    ]);
    const { coordinatorReport } = await world.ask<{ coordinatorReport: { history: { nodes: { act: string }[] } } }>(
      `{ coordinatorReport(id: "${id}") { history { nodes { act } } } }`,
      {},
      reporter,
    );
    expect(coordinatorReport.history.nodes.map(({ act }) => act)).toEqual([
      'decideReport',
      'submitReport',
      'decideReport',
      'submitReport',
      'writeReport',
      'startReport',
    ]);
  });

  it('is decided by a decider alone', async () => {
    const { id } = await world.submitted();
    for (const by of [reporter, officer('MODERATOR')]) {
      const { errors } = await world.act('decideReport', { id, expectedRevision: 3, accept: true, notes: [] }, by);
      expect(errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
  });

  it('cannot be handed in without a word', async () => {
    const { id } = mustBeReport(await world.start());
    expect((await world.act('submitReport', { id, expectedRevision: 1 })).errors).toMatchObject([
      { rule: 'narrative' },
    ]);
  });

  it('is not handed in while an owner of figures is away, and nothing of it changes', async () => {
    world.running.projections.connect((source) =>
      source === 'support-actions' ? Promise.reject(new Error('away')) : Promise.resolve([]),
    );
    const { id } = mustBeReport(await world.start());
    await world.act('writeReport', { id, expectedRevision: 1, sections: WORDS });
    expect((await world.act('submitReport', { id, expectedRevision: 2 })).errors).toMatchObject([
      { code: 'SOURCE_DOWN' },
    ]);
    const { coordinatorReport } = await world.ask<{ coordinatorReport: object }>(
      `{ coordinatorReport(id: "${id}") { state revision frozenFigures { frozenAt } } }`,
      {},
      reporter,
    );
    expect(coordinatorReport).toEqual({ state: 'DRAFT', revision: 2, frozenFigures: null });
  });

  it('moves the next due day and proves regular reporting once accepted, but lifts no hold', async () => {
    await world.running.database.write((transaction) =>
      transaction.execute("UPDATE coordinator SET status = 'ON_HOLD' WHERE id = ?", [north]),
    );
    const { id } = await world.submitted();
    await world.act('decideReport', { id, expectedRevision: 3, accept: true, notes: [] }, decider);
    const { coordinator } = await world.ask<{ coordinator: Record<string, unknown> }>(
      `{ coordinator(slug: "north") { status reporting { state lastSubmittedOn nextDueOn }
        commitments { code indicator coordinatorEvidence { totalCount } } } }`,
    );
    const today = dayFromToday(0);
    expect(coordinator).toMatchObject({
      status: 'ON_HOLD',
      reporting: { state: 'UP_TO_DATE', lastSubmittedOn: today },
    });
    expect(coordinator['commitments']).toContainEqual({
      code: 'REGULAR_REPORTING',
      indicator: 'EVIDENCED',
      coordinatorEvidence: { totalCount: 1 },
    });
    expect((await world.start()).errors).toMatchObject([{ rule: 'periodOfItsOwn' }]);
    expect((await world.start({ startsOn: '2024-01-01', endsOn: '2024-12-31' })).errors).toEqual([]);
  });
});
