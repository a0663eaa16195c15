/** Rounds of the yearly survey of territorial coordinators, which the Office opens. */
import { Args, ArgsType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { addMonths } from '../reporting/civil-months.ts';

@ObjectType('SurveyRound', { description: 'One round of the yearly survey of territorial coordinators.' })
@Entity('survey_round')
export class SurveyRound {
  @Field(() => DateScalar, { simple: true, description: 'First day.' })
  @PrimaryColumn('varchar', { length: 10 })
  opensOn: string;

  @Field(() => DateScalar, { simple: true, description: 'Last day.' })
  @Column('varchar', { length: 10 })
  closesOn: string;
}

@ArgsType()
export class SurveyRoundArguments {
  @Field(() => DateScalar, { description: 'First day, today or later.' })
  opensOn: string;

  @Field(() => DateScalar, { description: 'Last day, at most 12 months later.' })
  closesOn: string;
}

const SurveyRoundPayload = payloadOf('SurveyRoundPayload', 'Answer about a round of the survey.', {
  surveyRound: { type: () => SurveyRound, description: 'The round.' },
});
type SurveyRoundAnswer = { readonly surveyRound: SurveyRound } | Refused;

const MAX_MONTHS = 12;

@Resolver()
export class SurveyRoundMutations {
  @Mutation(() => SurveyRoundPayload, {
    description:
      'Opens a round of the yearly survey; the same round sent again changes nothing, and no two rounds share a day. (Office)',
  })
  openSurveyRound(
    @Args(() => SurveyRoundArguments) given: SurveyRoundArguments,
    @Ctx() context: RequestContext,
  ): Promise<SurveyRoundAnswer> {
    return answered(context, async () => ({ surveyRound: await openSurveyRound(context, given) }));
  }
}

function openSurveyRound(context: RequestContext, { opensOn, closesOn }: SurveyRoundArguments): Promise<SurveyRound> {
  mustBeAllowed(context, 'openSurveyRound');
  return context.database.write(async (transaction) => {
    const others = await transaction.select<SurveyRound>(
      'SELECT opensOn, closesOn FROM survey_round WHERE opensOn <= ? AND closesOn >= ? ORDER BY opensOn',
      [closesOn, opensOn],
    );
    const same = others.find((round) => round.opensOn === opensOn && round.closesOn === closesOn);
    if (same) return same;
    const checks = new Checks();
    checks.day(['opensOn'], opensOn, { from: context.today });
    checks.day(['closesOn'], closesOn, { from: opensOn, until: addMonths(opensOn, MAX_MONTHS) });
    checks.mustHold();
    if (others[0]) {
      throw Refusal.invalid(
        ['opensOn'],
        'daysOfItsOwn',
        `A round runs from ${others[0].opensOn} to ${others[0].closesOn} already.`,
      );
    }
    await insertRows(transaction, 'survey_round', [{ opensOn, closesOn }]);
    await recordAct(transaction, context, {
      act: 'openSurveyRound',
      subjectId: `survey ${opensOn}`,
      after: { opensOn, closesOn },
    });
    return { opensOn, closesOn };
  });
}
