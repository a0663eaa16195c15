/** Letters about due days. */
import { remindOfReports } from '../../../../subgraphs/coordinators/reports/report-reminders.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { north, openReportWorld, type ReportWorld } from './report-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const CONTACT = JSON.stringify({ department: null, email: 'climate@north.example', phone: null, languages: ['en'] });

describe('The reporting duty', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

  const due = (day: string, contact: string | null = CONTACT): Promise<number> =>
    world.running.database.write((transaction) =>
      transaction.execute(rawSql`UPDATE coordinator SET nextReportDueOn = ?, contact = ? WHERE id = ?`, [
        day,
        contact,
        north,
      ]),
    );
  const letters = async (): Promise<string[]> =>
    (await world.running.database.select<{ kind: string }>(rawSql`SELECT kind FROM letter ORDER BY writtenAt, id`)).map(
      ({ kind }) => kind,
    );

  it('writes at 90, 30 and 7 days before and the day after, each once, though two processes look at once', async () => {
    await due('2027-06-30');
    const days = [
      '2027-03-31',
      '2027-04-01',
      '2027-05-30',
      '2027-05-31',
      '2027-06-23',
      '2027-06-30',
      '2027-07-01',
      '2027-07-05',
    ];
    const written: number[] = [];
    for (const day of days) {
      await Promise.all([remindOfReports(world.running.database, day), remindOfReports(world.running.database, day)]);
      written.push((await letters()).length);
    }
    expect(written).toEqual([0, 1, 1, 2, 3, 3, 4, 4]);
    expect(await letters()).toEqual(['REPORT_DUE', 'REPORT_DUE', 'REPORT_DUE', 'REPORT_OVERDUE']);
  });

  it('writes to nobody without a mailbox, nor while a report waits for the Office', async () => {
    await due(dayFromToday(5), null);
    await remindOfReports(world.running.database, dayFromToday(0));
    expect(await letters()).toEqual([]);
    await due(dayFromToday(5));
    await world.submitted();
    await due(dayFromToday(5));
    await remindOfReports(world.running.database, dayFromToday(0));
    expect(await letters()).toEqual([]);
  });
});
