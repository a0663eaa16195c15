/** What a coordinator promised: the texts, its reports, and what is said of each commitment. */
import { monthsAfter } from '../../../../platform/base/days.ts';
import { idOfSource } from '../../../../covenant/ids.ts';
import { commitmentId, settleCommitments } from '../../../../subgraphs/coordinators/commitments/settle-commitments.ts';
import { settleReports } from '../../../../subgraphs/coordinators/reporting/settle-reports.ts';
import { coordinatorIdOf, dayFromToday, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';

const NORTH = coordinatorIdOf('north');

describe('the promises of a coordinator', () => {
  let world: CoordinatorsWorld;

  beforeEach(async () => {
    world = await openCoordinatorsWorld();
    await world.importCoordinators({ name: 'North' });
  });

  afterEach(() => world.close());

  const ask = async (fields: string, languages: string[] = []): Promise<Record<string, unknown>> =>
    (
      await world.ask<{ coordinator: Record<string, unknown> }>(
        `{ coordinator(slug: "north") { ${fields} } }`,
        {},
        { languages },
      )
    ).coordinator;
  const report = async (id: string, submittedOn: string, state = 'ACCEPTED'): Promise<void> => {
    await world.insert('coordinator_report', {
      id,
      coordinatorId: NORTH,
      state,
      startsOn: '2020-01-01',
      endsOn: '2021-12-31',
      submittedOn,
      submittedAt: submittedOn === '' ? '' : `${submittedOn}T09:00:00.000Z`,
      revision: 1,
      updatedAt: '2022-01-01T00:00:00.000Z',
    });
    await world.running.database.write((transaction) => settleReports(transaction, [NORTH]));
  };

  it('offers all versions of the declarations, with nothing confirmed and no day invented', async () => {
    const { declarationTemplates: templates } = await world.ask<{ declarationTemplates: Record<string, unknown>[] }>(
      '{ declarationTemplates { kind version validFrom validUntil reportAtLeastEveryMonths yearlySurvey isConfirmedWording commitments { code } } }',
    );
    expect(
      templates.map(({ kind, version, yearlySurvey, reportAtLeastEveryMonths: months }) => [
        kind,
        version,
        yearlySurvey,
        months,
      ]),
    ).toEqual([
      ['TERRITORIAL', '2016', true, 24],
      ['NATIONAL', '2016', false, 24],
      ['TERRITORIAL', 'before 2016', false, null],
      ['NATIONAL', 'before 2016', false, null],
    ]);
    expect(templates.map(({ commitments }) => (commitments as unknown[]).length)).toEqual([7, 7, 5, 5]);
    for (const template of templates)
      expect(template).toMatchObject({ validFrom: null, validUntil: null, isConfirmedWording: false });
    expect(await world.ask('{ declarationTemplates(kind: UNCLEAR) { id } }')).toEqual({ declarationTemplates: [] });
  });

  it('takes the commitments of the declaration in force, and shows only signed declarations', async () => {
    const declaration = (key: string, state: string, signedOn: string | null) => ({
      id: idOfSource('Declaration', key),
      coordinatorId: NORTH,
      templateId: idOfSource('DeclarationTemplate', 'TERRITORIAL before 2016'),
      language: 'sv',
      state,
      signedOn,
    });
    await world.insert('declaration', declaration('1', 'SIGNED', '2012-05-01'));
    await world.insert('declaration', declaration('2', 'SENT', null));
    await world.running.database.write((transaction) => settleCommitments(transaction, [NORTH]));
    expect(
      await ask('declaration { signedOn language template { version } } declarations { state } commitments { code }'),
    ).toEqual({
      declaration: { signedOn: '2012-05-01', language: 'sv', template: { version: 'before 2016' } },
      declarations: [{ state: 'SIGNED' }],
      commitments: 'PROMOTE_ACCESSION TECHNICAL_STRATEGIC_SUPPORT FINANCIAL_SUPPORT ENERGY_DAYS REGULAR_REPORTING'
        .split(' ')
        .map((code) => ({ code })),
    });
  });

  it('counts the next report from the last accepted one, and takes it as a proof', async () => {
    const handedIn = dayFromToday(-100);
    await report('r1', dayFromToday(-900));
    await report('r2', handedIn);
    await report('r3', dayFromToday(-1), 'SUBMITTED');
    const shown = await ask(
      'reporting { state lastSubmittedOn nextDueOn } activity { acceptedReports lastActivityOn } commitments { code indicator tallies { source count } coordinatorEvidence(first: 1) { totalCount nodes { title occurredOn node { id } } pageInfo { hasNextPage } } }',
    );
    expect(shown).toMatchObject({
      reporting: { state: 'UP_TO_DATE', lastSubmittedOn: handedIn, nextDueOn: monthsAfter(handedIn, 24) },
      activity: { acceptedReports: 2 },
    });
    expect((shown['commitments'] as unknown[]).at(-1)).toMatchObject({
      code: 'REGULAR_REPORTING',
      indicator: 'EVIDENCED',
      tallies: [{ source: 'COORDINATORS', count: 2 }, {}, {}, {}],
      coordinatorEvidence: {
        totalCount: 2,
        nodes: [{ title: 'Report up to 2021-12-31', occurredOn: handedIn, node: { id: 'r2' } }],
        pageInfo: { hasNextPage: true },
      },
    });
  });

  it.each([
    [dayFromToday(-100), 'UP_TO_DATE'],
    [monthsAfter(dayFromToday(10), -24), 'DUE_SOON'],
    [monthsAfter(dayFromToday(-10), -24), 'OVERDUE'],
  ])('of a report of %s says %s, in the filter too', async (submittedOn, state) => {
    await report('r1', submittedOn);
    expect(await ask('reporting { state }')).toEqual({ reporting: { state } });
    expect(await world.slugs({ reporting: [state] })).toEqual(['north']);
    expect(await world.slugs({ reporting: ['UNKNOWN'] })).toEqual([]);
  });

  it('tells territorial coordinators when the running survey closes', async () => {
    await world.insert('survey_round', { opensOn: dayFromToday(-1), closesOn: dayFromToday(5) });
    expect(await ask('reporting { surveyClosesOn }')).toEqual({ reporting: { surveyClosesOn: dayFromToday(5) } });
  });

  it('shows the newest assessment of a commitment', async () => {
    const assessment = {
      commitmentId: commitmentId(NORTH, 'PARTNERSHIP'),
      note: '[{"language":"en","text":"because"}]',
      validUntil: null,
    };
    await world.insert('commitment_assessment', {
      ...assessment,
      decidedAt: '2024-02-01T10:00:00.000Z',
      outcome: 'FULFILLED',
    });
    await world.insert('commitment_assessment', {
      ...assessment,
      decidedAt: '2023-02-01T10:00:00.000Z',
      outcome: 'AT_RISK',
    });
    const { commitments } = (await ask(
      'commitments { code assessment { outcome note { text } decidedAt validUntil } }',
    )) as {
      commitments: { code: string; assessment: unknown }[];
    };
    expect(commitments.find(({ code }) => code === 'PARTNERSHIP')?.assessment).toEqual({
      outcome: 'FULFILLED',
      note: { text: 'because' },
      decidedAt: '2024-02-01T10:00:00.000Z',
      validUntil: null,
    });
  });

  it('explains each commitment and its rule in the language of the reader', async () => {
    const first = async (languages: string[]): Promise<unknown> =>
      (
        (
          await ask(
            'commitments { code definition { position title { text } text { language } rule { text } minimum windowMonths ruleVersion sources } }',
            languages,
          )
        )['commitments'] as unknown[]
      )[0];
    expect(await first([])).toEqual({
      code: 'PROMOTE_ACCESSION',
      definition: {
        position: 1,
        title: { text: 'Bring authorities in' },
        text: { language: 'en' },
        rule: { text: expect.stringContaining('last 24 months number at least 1') as string },
        minimum: 1,
        windowMonths: 24,
        ruleVersion: '1',
        sources: ['SIGNATORIES', 'SUPPORT_ACTIONS', 'KNOWLEDGE_EXCHANGE'],
      },
    });
    for (const language of ['sv', 'de', 'fr']) {
      expect(await first([language])).toMatchObject({ definition: { text: { language } } });
    }
  });
});
