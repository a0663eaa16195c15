/** Deciding a report: who may, and what follows from an accepted one. */
import { officer } from '../../../world/people.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { decider, north, openReportWorld, reporter, type ReportWorld } from './report-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const WORDS = [{ commitment: 'PARTNERSHIP', narrative: [{ language: 'en', text: 'We met.' }] }];

describe('A report', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

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

  it('moves the next due day and proves regular reporting once accepted, but lifts no hold', async () => {
    await world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE coordinator SET status = 'ON_HOLD' WHERE id = ?`, [north]),
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
