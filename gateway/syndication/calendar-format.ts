/** Writes events as iCalendar (RFC 5545). An event keeps its UID for ever; its SEQUENCE is the revision. */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { clockRulesOf, offsetByRules, timeZoneComponent, type ClockRules } from './calendar-time-zone.ts';
import { plainText, type Calendar, type CalendarEvent } from './feed.ts';

// The library does not count the space that begins a folded line; with it, the limit is 75 octets.
ICAL.foldLength = 74;

/** How often calendars should refresh; most have a lower limit of their own. */
const REFRESH = 'PT1H';

/**
 * Without METHOD: a published one (RFC 5546, 3.2.1) must name an organiser with a mailbox, and the graph has none. Without
 * X-WR-TIMEZONE too, as every hour has its zone or is in UTC.
 */
export function calendarOf({ name, events }: Calendar): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Covenant Hub//Agenda//EN');
  if (name !== null) {
    calendar.addPropertyWithValue('name', plainText(name));
    calendar.addPropertyWithValue('x-wr-calname', plainText(name));
    calendar.addProperty(new ICAL.Property(['refresh-interval', {}, 'duration', REFRESH]));
    calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  }
  const clocks = clocksOf(events);
  const zones = new Map(events.map((event) => [event.id, zoneWrittenFor(event, clocks)]));
  for (const [timeZone, rules] of clocks) {
    if ([...zones.values()].includes(timeZone)) calendar.addSubcomponent(timeZoneComponent(timeZone, rules));
  }
  for (const event of events) calendar.addSubcomponent(eventComponent(event, zones.get(event.id) ?? null));
  return `${calendar.toString()}\r\n`;
}

/** The clocks of each zone, by the rules of the year of its last event. */
function clocksOf(events: readonly CalendarEvent[]): ReadonlyMap<string, ClockRules> {
  const years = new Map<string, number>();
  for (const { startsAt, timeZone } of events) {
    if (startsAt !== null) years.set(timeZone, Math.max(years.get(timeZone) ?? 0, clockAt(startsAt, timeZone).year));
  }
  return new Map([...years].map(([timeZone, year]) => [timeZone, clockRulesOf(timeZone, year)]));
}

/**
 * The zone in which the hours of an event are written; null for UTC, which every reader understands. UTC is used for zones
 * that are UTC, for hours that the rules of the zone do not produce, and for an hour that a change of clocks repeats, as not
 * every calendar takes the first of the two (RFC 5545, 3.3.5).
 */
function zoneWrittenFor(
  { startsAt, endsAt, timeZone }: CalendarEvent,
  clocks: ReadonlyMap<string, ClockRules>,
): string | null {
  const rules = clocks.get(timeZone);
  if (!rules || timeZone === 'UTC' || (timeZone.startsWith('Etc/') && rules.standardOffset === 0)) return null;
  return [startsAt, endsAt].every((instant) => instant === null || isGiven(instant, timeZone, rules)) ? timeZone : null;
}

function isGiven(instant: string, timeZone: string, rules: ClockRules): boolean {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const clock = moment.toPlainDateTime();
  const [first, last] = (['earlier', 'later'] as const).map(
    (disambiguation) => clock.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  );
  return first === last && offsetByRules(rules, clock) === moment.offsetNanoseconds / 1e9;
}

function eventComponent(event: CalendarEvent, timeZone: string | null): ICAL.Component {
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', `${event.id}@covenant-hub`);
  component.addPropertyWithValue('sequence', event.revision);
  component.addPropertyWithValue('dtstamp', utc(event.updatedAt));
  component.addPropertyWithValue('last-modified', utc(event.updatedAt));
  if (event.publishedAt !== null) component.addPropertyWithValue('created', utc(event.publishedAt));
  addTimes(component, event, timeZone);
  const summary = component.addPropertyWithValue('summary', plainText(event.title));
  if (event.language !== 'und') summary.setParameter('language', event.language);
  component.addPropertyWithValue('description', plainText([...event.paragraphs, event.url].join('\n\n')));
  component.addPropertyWithValue('url', event.url);
  component.addPropertyWithValue('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  const categories = new ICAL.Property('categories');
  categories.setValues([...event.tags]);
  component.addProperty(categories);
  if (event.location !== null) component.addPropertyWithValue('location', plainText(event.location));
  if (event.point !== null) {
    const { latitude, longitude } = event.point;
    component.addProperty(new ICAL.Property(['geo', {}, 'float', [latitude, longitude]]));
  }
  return component;
}

/** An event of which only the day is known takes that whole day, wherever the reader is. */
function addTimes(component: ICAL.Component, event: CalendarEvent, timeZone: string | null): void {
  const { startsOn, startsAt, endsAt } = event;
  if (startsAt === null) {
    component.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(startsOn));
    const nextDay = Temporal.PlainDate.from(startsOn).add({ days: 1 }).toString();
    component.addPropertyWithValue('dtend', ICAL.Time.fromDateString(nextDay));
    return;
  }
  addMoment(component, 'dtstart', startsAt, timeZone);
  if (endsAt !== null) addMoment(component, 'dtend', endsAt, timeZone);
}

/** The hour on the clock with its zone, so that the calendar can show both. */
function addMoment(component: ICAL.Component, name: string, instant: string, timeZone: string | null): void {
  if (timeZone === null) {
    component.addPropertyWithValue(name, utc(instant));
    return;
  }
  const text = clockAt(instant, timeZone).toString({ smallestUnit: 'second' });
  component.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(text)).setParameter('tzid', timeZone);
}

function clockAt(instant: string, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
}

function utc(instant: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${instant.slice(0, 19)}Z`);
}
