/** Beginning a report: who may, for which period, and one at a time. */
import { randomUUID } from 'node:crypto';
import { memberOf, person } from '../../../world/people.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { decider, north, openReportWorld, stranger, type ReportWorld } from './report-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

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
      transaction.execute(rawSql`UPDATE coordinator SET status = 'WITHDRAWN' WHERE id = ?`, [north]),
    );
    expect((await world.start()).errors).toMatchObject([{ code: 'WRONG_STATE', state: 'WITHDRAWN' }]);
  });
});
