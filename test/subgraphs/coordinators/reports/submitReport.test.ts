/** Handing a report in: not without words, and not while its figures may be old. */
import { mustBeReport, openReportWorld, reporter, type ReportWorld } from './report-world.ts';

const WORDS = [{ commitment: 'PARTNERSHIP', narrative: [{ language: 'en', text: 'We met.' }] }];

describe('A report', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

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
});
