/**
 * A time zone as calendars exchange it (RFC 5545, 3.6.5): one STANDARD time and at most one DAYLIGHT time, each with a
 * rule for every year. Outlook keeps no more than that ([MS-OXCICAL], 2.1.3.1.1.19). A zone whose changes follow no such
 * rule is written without changes, so a caller must check that the rules produce the hour it means (`offsetByRules`).
 */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** The rules hold from this year on, which is before all events, as in the calendars of others. */
const FIRST_YEAR = 1970;

/** Enough for a fifth Sunday to tell the last one of a month from the fourth. */
const YEARS_COMPARED = 8;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A change of clocks in every year, such as the last Sunday of March at two o'clock. */
interface YearlyChange {
  readonly month: number;
  /** 1 is Monday. */
  readonly weekday: number;
  /** Number of the weekday in the month; -1 is the last. */
  readonly week: number;
  /** The clock as it stands before the change. */
  readonly time: string;
  /** Seconds east of UTC before and after the change. */
  readonly from: number;
  readonly to: number;
}

export interface ClockRules {
  /** Seconds east of UTC outside daylight time. */
  readonly standardOffset: number;
  /** Null where clocks do not change, or not by a rule. */
  readonly changes: { readonly toStandard: YearlyChange; readonly toDaylight: YearlyChange } | null;
}

/** The rules of a zone in a year and those after it. */
export function clockRulesOf(timeZone: string, year: number): ClockRules {
  const seen = changesFrom(timeZone, year);
  const toStandard = mostFrequent(seen.filter(({ from, to }) => to < from));
  const toDaylight = mostFrequent(seen.filter(({ from, to }) => to > from));
  if (toStandard && toDaylight && toStandard.from === toDaylight.to && toStandard.to === toDaylight.from) {
    return { standardOffset: toStandard.to, changes: { toStandard, toDaylight } };
  }
  return { standardOffset: usualOffset(timeZone, year), changes: null };
}

/**
 * Seconds east of UTC at an hour of the clock; null where the rules give none or two, as in the hour that a change of
 * clocks leaves out or repeats.
 */
export function offsetByRules({ standardOffset, changes }: ClockRules, clock: Temporal.PlainDateTime): number | null {
  if (clock.year <= FIRST_YEAR) return null;
  if (changes === null) return standardOffset;
  const onsets = [changes.toStandard, changes.toDaylight]
    .map((change) => ({ ...change, onset: onsetIn(clock.year, change) }))
    .sort((one, other) => Temporal.PlainDateTime.compare(one.onset, other.onset));
  if (onsets.some(({ onset, from, to }) => isUnclear(clock, onset, to - from))) return null;
  const earlier = onsets.filter(({ onset }) => Temporal.PlainDateTime.compare(onset, clock) <= 0);
  // Before the first change of a year the last one of the year before is in force.
  return (earlier.at(-1) ?? onsets.at(-1))?.to ?? null;
}

export function timeZoneComponent(timeZone: string, { standardOffset, changes }: ClockRules): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', timeZone);
  if (changes === null) {
    const onset = Temporal.PlainDateTime.from({ year: FIRST_YEAR, month: 1, day: 1 });
    component.addSubcomponent(observanceOf('standard', { onset, from: standardOffset, to: standardOffset }));
    return component;
  }
  for (const [name, change] of [['standard', changes.toStandard] as const, ['daylight', changes.toDaylight] as const]) {
    const observance = observanceOf(name, { ...change, onset: onsetIn(FIRST_YEAR, change) });
    const byday = `${String(change.week)}${WEEKDAYS[change.weekday - 1] ?? ''}`;
    const rule = ICAL.Recur.fromData({ freq: 'YEARLY', bymonth: [change.month], byday: [byday] });
    observance.addPropertyWithValue('rrule', rule);
    component.addSubcomponent(observance);
  }
  return component;
}

function observanceOf(
  name: 'standard' | 'daylight',
  { onset, from, to }: { readonly onset: Temporal.PlainDateTime; readonly from: number; readonly to: number },
): ICAL.Component {
  const observance = new ICAL.Component(name);
  const clock = onset.toString({ smallestUnit: 'second' });
  observance.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(clock));
  observance.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from));
  observance.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to));
  return observance;
}

/** All changes of the compared years, once for every rule that each could follow. */
function changesFrom(timeZone: string, year: number): YearlyChange[] {
  const changes: YearlyChange[] = [];
  let moment: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from({ timeZone, year, month: 1, day: 1 });
  for (;;) {
    moment = moment.getTimeZoneTransition('next');
    if (!moment || moment.year >= year + YEARS_COMPARED) return changes;
    changes.push(...rulesFor(moment));
  }
}

function rulesFor(moment: Temporal.ZonedDateTime): YearlyChange[] {
  const from = moment.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e9;
  const to = moment.offsetNanoseconds / 1e9;
  const clock = moment.toPlainDateTime().subtract({ seconds: to - from });
  const { month, dayOfWeek: weekday, day, daysInMonth } = clock;
  const time = clock.toPlainTime().toString();
  const weeks = [Math.ceil(day / 7), ...(day + 7 > daysInMonth ? [-1] : [])].filter((week) => week < 5);
  return weeks.map((week) => ({ month, weekday, week, time, from, to }));
}

/** The rule that most changes follow, if it holds in most years. */
function mostFrequent(changes: readonly YearlyChange[]): YearlyChange | null {
  const counts = new Map<string, number>();
  for (const key of changes.map((change) => JSON.stringify(change))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [rule, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  return count > YEARS_COMPARED / 2 ? (JSON.parse(rule) as YearlyChange) : null;
}

/** The offset of most months. */
function usualOffset(timeZone: string, year: number): number {
  const counts = new Map<number, number>();
  for (let month = 0; month < 12 * YEARS_COMPARED; month += 1) {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ months: month });
    const offset = first.toZonedDateTime(timeZone).offsetNanoseconds / 1e9;
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function onsetIn(year: number, { month, weekday, week, time }: YearlyChange): Temporal.PlainDateTime {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.with({ day: first.daysInMonth });
  const day =
    week > 0
      ? first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (week - 1) })
      : last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  return day.toPlainDateTime(time);
}

/** Clocks that go on leave out what follows the onset, clocks that go back repeat what is before it. */
function isUnclear(clock: Temporal.PlainDateTime, onset: Temporal.PlainDateTime, seconds: number): boolean {
  const [start, end] = [onset, onset.add({ seconds })].sort((one, other) => Temporal.PlainDateTime.compare(one, other));
  if (!start || !end) return false;
  return Temporal.PlainDateTime.compare(start, clock) <= 0 && Temporal.PlainDateTime.compare(clock, end) < 0;
}
