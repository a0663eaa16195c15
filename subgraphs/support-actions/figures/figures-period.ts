/** The days that figures of support cover: a year, a period, or all days with the actions whose days nobody stated. */
import { ArgsType, Field, Int } from 'type-graphql';
import { HubError } from '../../../platform/base/errors.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { NO_END } from '../support-action/support-period.ts';

@ArgsType()
export class FiguresArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'Actions in force in this year; those of unknown start count in the totals of all years only.',
  })
  year?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Actions in force on this day or later; not beside `year`. Those of unknown start count only where neither year nor day is given.',
  })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Actions in force on this day or earlier, not before `startsOn`; not beside `year`.',
  })
  endsOn?: string | null;
}

/** Both days belong to it. */
export interface FiguresPeriod {
  readonly first: string;
  readonly last: string;
}

/** Before every day that an action has. */
const NO_BEGINNING = '0000-01-01';
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The period asked about, null when it is about everything. */
export function figuresPeriod({ year, startsOn, endsOn }: FiguresArguments): FiguresPeriod | null {
  const hasDays = typeof startsOn === 'string' || typeof endsOn === 'string';
  if (typeof year === 'number') {
    if (hasDays) refuse('year', 'Give year, or startsOn and endsOn, but not both.');
    return wholeYear(year);
  }
  if (!hasDays) return null;
  const period = { first: startsOn ?? NO_BEGINNING, last: endsOn ?? NO_END };
  if (period.last < period.first) {
    refuse('endsOn', `endsOn is ${period.last}; it can be startsOn, which is ${period.first}, or a later day.`);
  }
  return period;
}

function wholeYear(year: number): FiguresPeriod {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    refuse('year', `year is ${String(year)}; it can be ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}.`);
  }
  return { first: `${String(year)}-01-01`, last: `${String(year)}-12-31` };
}

function refuse(argument: string, message: string): never {
  throw new HubError('BAD_USER_INPUT', message, { argument });
}
