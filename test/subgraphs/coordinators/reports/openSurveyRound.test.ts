/** Rounds of the yearly survey. */
import { officer } from '../../../world/people.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { decider, openReportWorld, reporter, type ReportWorld } from './report-world.ts';

describe('The Office', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

  it('lets deciders open a round of the survey, once, and no second one on its days', async () => {
    const open = async (opensOn: string, closesOn: string, by = decider): Promise<Record<string, unknown>> =>
      (
        await world.ask<{ openSurveyRound: Record<string, unknown> }>(
          `mutation ($opensOn: Date!, $closesOn: Date!) { openSurveyRound(opensOn: $opensOn, closesOn: $closesOn) {
            surveyRound { opensOn closesOn } errors { code ... on ValidationError { rule } } } }`,
          { opensOn, closesOn },
          by,
        )
      ).openSurveyRound;
    const [first, last] = [dayFromToday(0), dayFromToday(30)];
    for (const by of [reporter, officer('MODERATOR')]) {
      expect(await open(first, last, by)).toMatchObject({ errors: [{ code: 'NOT_ALLOWED' }] });
    }
    const round = { surveyRound: { opensOn: first, closesOn: last }, errors: [] };
    expect(await open(first, last)).toEqual(round);
    expect(await open(first, last)).toEqual(round);
    expect(await open(dayFromToday(10), dayFromToday(40))).toMatchObject({ errors: [{ rule: 'daysOfItsOwn' }] });
    expect(await open(dayFromToday(-100), dayFromToday(-90))).toMatchObject({ errors: [{ rule: 'dayWithin' }] });
    expect(await world.total('survey_round')).toBe(2);
  });
});
