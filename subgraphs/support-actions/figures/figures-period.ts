/** The days that figures of support cover: a year, a period, or all days including actions of unknown days. */
import { ArgsType, Field, Int } from 'type-graphql';
import { HubError } from '../../../platform/base/errors.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { NO_END } from '../support-action/support-period.ts';

@ArgsType()
export class FiguresArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'Only actions in force in this year. Actions of unknown start count only in the totals of all years.',
  })
  year?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only actions in force on this day or later; not together with `year`. Actions of unknown start count only if neither a year nor a day is given.',
  })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only actions in force on this day or earlier; not before `startsOn` and not together with `year`.',
  })
  endsOn?: string | null;
}

/** Both days are included. */
export interface FiguresPeriod {
  readonly first: string;
  readonly last: string;
}

/** Earlier than the day of any action. */
const NO_BEGINNING = '0000-01-01';
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The requested period; null for everything. */
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
