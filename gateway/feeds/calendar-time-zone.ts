/**
 * A time zone as iCalendar tells it: every change of clocks around the events, one by one. Rules for ever (`RRULE`)
 * would be shorter and, for years in which a state changed its rules, wrong.
 */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** A zone without changes of clocks is told from here on. */
const BEGINNING = '1970-01-01T00:00:00Z';

/** The zone over the time of these instants, of which there is at least one. */
export function timeZoneComponent(timeZone: string, instants: readonly string[]): ICAL.Component {
  const sorted = [...instants].sort();
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', timeZone);
  for (const change of changesOver(timeZone, sorted[0] ?? BEGINNING, sorted.at(-1) ?? BEGINNING)) {
    component.addSubcomponent(observanceOf(change));
  }
  return component;
}

/** The change in force at the first instant, and all up to the last. */
function changesOver(timeZone: string, first: string, last: string): Temporal.ZonedDateTime[] {
  const start = Temporal.Instant.from(first).toZonedDateTimeISO(timeZone);
  // One nanosecond on, as a change at the very instant is in force.
  const inForce = start.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const changes = [inForce ?? Temporal.Instant.from(BEGINNING).toZonedDateTimeISO(timeZone)];
  const end = Temporal.Instant.from(last);
  for (;;) {
    const next = changes.at(-1)?.getTimeZoneTransition('next');
    if (!next || Temporal.Instant.compare(next.toInstant(), end) > 0) return changes;
    changes.push(next);
  }
}

function observanceOf(change: Temporal.ZonedDateTime): ICAL.Component {
  const before = change.subtract({ nanoseconds: 1 });
  const from = before.offsetNanoseconds / 1e9;
  const to = change.offsetNanoseconds / 1e9;
  const observance = new ICAL.Component(to > from ? 'daylight' : 'standard');
  // The clock as it stood before the change (RFC 5545, 3.6.5).
  const clock = new Date(change.epochMilliseconds + from * 1_000).toISOString().slice(0, 19);
  observance.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(clock));
  observance.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from));
  observance.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to));
  return observance;
}
