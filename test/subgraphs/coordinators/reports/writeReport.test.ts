/** Writing a report: what is left out stays, and what is wrong is told. */
import { mustBeReport, north, openReportWorld, type ReportWorld } from './report-world.ts';

const WORDS = [{ commitment: 'PARTNERSHIP', narrative: [{ language: 'en', text: 'We met.' }] }];

describe('A report', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

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
});
