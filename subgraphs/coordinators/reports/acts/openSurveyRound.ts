/** The Office opens a round of the yearly survey. */
import { monthsAfter } from '../../../../platform/base/days.ts';
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import type { SurveyRound } from '../survey-round.entity.ts';
import { surveyRoundPayload } from '../survey-round.payload.ts';

const MAX_MONTHS = 12;

@ArgsType()
class SurveyRoundArguments {
  @Field(() => DateScalar, { description: 'First day, today or later.' })
  opensOn: string;

  @Field(() => DateScalar, { description: 'Last day, at most 12 months later.' })
  closesOn: string;
}

export const openSurveyRound = act({
  name: 'openSurveyRound',
  description:
    'Opens a round of the yearly survey. A repeated request for the same round changes nothing. Rounds cannot overlap.',
  args: SurveyRoundArguments,
  payload: surveyRoundPayload,
  /** Checks the days only for a new round, as an existing round may have begun before today. */
  async rules({ transaction, context: { today }, args: { opensOn, closesOn } }) {
    const round = { opensOn, closesOn };
    const others = await transaction.select<SurveyRound>(
      rawSql`SELECT opensOn, closesOn FROM survey_round WHERE opensOn <= ? AND closesOn >= ? ORDER BY opensOn`,
      [closesOn, opensOn],
    );
    if (others.some((other) => other.opensOn === opensOn && other.closesOn === closesOn)) {
      return { round, isOpen: true };
    }
    mustBeDays(round, today);
    if (!others[0]) return { round, isOpen: false };
    throw Refusal.invalid(
      ['opensOn'],
      'daysOfItsOwn',
      `A round runs from ${others[0].opensOn} to ${others[0].closesOn} already.`,
    );
  },
  isDone: ({ decision: { isOpen } }) => isOpen,
  write: ({ transaction, decision: { round } }) => insertRows(transaction, rawSql`survey_round`, [round]),
  // A round has no id.
  trail: ({ decision: { round } }) => ({ subjectId: `survey ${round.opensOn}`, after: round }),
  result: ({ decision: { round } }) => round,
});

function mustBeDays({ opensOn, closesOn }: SurveyRound, today: string): void {
  const checks = new Checks();
  checks.day(['opensOn'], opensOn, { from: today });
  checks.day(['closesOn'], closesOn, { from: opensOn, until: monthsAfter(opensOn, MAX_MONTHS) });
  checks.mustHold();
}
