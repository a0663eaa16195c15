/** Writes events as iCalendar (RFC 5545). An event keeps its UID for ever; its SEQUENCE is the revision. */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { plainText, type CalendarEvent } from './feed.ts';
import { timeZoneComponent } from './calendar-time-zone.ts';

// The library does not count the space that begins a folded line; with it, the limit is 75 octets.
ICAL.foldLength = 74;

/** How often calendars should look again; most have a slowest of their own. */
const REFRESH = 'PT1H';

export function calendarOf(events: readonly CalendarEvent[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Covenant Hub//Agenda//EN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', 'Covenant Hub');
  calendar.addProperty(new ICAL.Property(['refresh-interval', {}, 'duration', REFRESH]));
  calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  for (const [timeZone, moments] of momentsByZone(events)) {
    calendar.addSubcomponent(timeZoneComponent(timeZone, moments));
  }
  for (const event of events) calendar.addSubcomponent(eventComponent(event));
  return `${calendar.toString()}\r\n`;
}

/** Zones are told only where a clock is shown: days have none, and UTC needs no telling. */
function momentsByZone(events: readonly CalendarEvent[]): ReadonlyMap<string, string[]> {
  const byZone = new Map<string, string[]>();
  for (const event of events) {
    const { startsAt, endsAt } = event;
    const timeZone = zoneToldOf(event);
    if (startsAt === null || timeZone === 'UTC') continue;
    byZone.set(timeZone, [...(byZone.get(timeZone) ?? []), startsAt, ...(endsAt === null ? [] : [endsAt])]);
  }
  return byZone;
}

function eventComponent(event: CalendarEvent): ICAL.Component {
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', `${event.id}@covenant-hub`);
  component.addPropertyWithValue('sequence', event.revision);
  component.addPropertyWithValue('dtstamp', utc(event.updatedAt));
  component.addPropertyWithValue('last-modified', utc(event.updatedAt));
  if (event.publishedAt !== null) component.addPropertyWithValue('created', utc(event.publishedAt));
  addTimes(component, event);
  const summary = component.addPropertyWithValue('summary', plainText(event.title));
  if (event.language !== 'und') summary.setParameter('language', event.language);
  component.addPropertyWithValue('description', plainText([...event.paragraphs, event.url].join('\n\n')));
  component.addPropertyWithValue('url', event.url);
  component.addPropertyWithValue('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  const categories = new ICAL.Property('categories');
  categories.setValues([...event.tags]);
  component.addProperty(categories);
  if (event.place !== null) component.addPropertyWithValue('location', plainText(event.place));
  if (event.point !== null) {
    const { latitude, longitude } = event.point;
    component.addProperty(new ICAL.Property(['geo', {}, 'float', [latitude, longitude]]));
  }
  return component;
}

/** An event of which only the day is known takes that whole day, wherever the reader is. */
function addTimes(component: ICAL.Component, event: CalendarEvent): void {
  const { startsOn, startsAt, endsAt } = event;
  if (startsAt === null) {
    component.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(startsOn));
    const nextDay = Temporal.PlainDate.from(startsOn).add({ days: 1 }).toString();
    component.addPropertyWithValue('dtend', ICAL.Time.fromDateString(nextDay));
    return;
  }
  const timeZone = zoneToldOf(event);
  addMoment(component, 'dtstart', startsAt, timeZone);
  if (endsAt !== null) addMoment(component, 'dtend', endsAt, timeZone);
}

/**
 * The zone in which an event is told: its own, but UTC when it begins or ends in an hour that a change of clocks gives
 * twice. RFC 5545 (3.3.5) means the first of the two, and not every calendar knows.
 */
function zoneToldOf({ startsAt, endsAt, timeZone }: CalendarEvent): string {
  const isClear = [startsAt, endsAt].every((instant) => instant === null || standsOnce(instant, timeZone));
  return isClear ? timeZone : 'UTC';
}

function standsOnce(instant: string, timeZone: string): boolean {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const [first, last] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  );
  return first === last;
}

/** The hour on the wall with the zone it hangs in, so that the calendar can tell both. */
function addMoment(component: ICAL.Component, name: string, instant: string, timeZone: string): void {
  if (timeZone === 'UTC') {
    component.addPropertyWithValue(name, utc(instant));
    return;
  }
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const text = wall.toString({ smallestUnit: 'second' });
  component.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(text)).setParameter('tzid', timeZone);
}

function utc(instant: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${instant.slice(0, 19)}Z`);
}
