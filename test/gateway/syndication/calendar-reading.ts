/** Calendars read back by two parsers that know nothing of the hub. */
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';

export interface ReadEvent {
  readonly start: string;
  readonly end: string | null;
}

/** By the zones the calendar itself tells, keyed by UID. */
export function momentsByOwnZones(text: string): ReadonlyMap<string, ReadEvent> {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const momentOf = (component: ICAL.Component, property: string): string | null => {
    const value = component.getFirstPropertyValue(property);
    return value instanceof ICAL.Time ? value.toJSDate().toISOString() : null;
  };
  return new Map(
    calendar
      .getAllSubcomponents('vevent')
      .map((event) => [
        String(event.getFirstPropertyValue('uid')),
        { start: momentOf(event, 'dtstart') ?? '', end: momentOf(event, 'dtend') },
      ]),
  );
}

/** By the zones this machine knows, keyed by UID. */
export function momentsByKnownZones(text: string): ReadonlyMap<string, ReadEvent> {
  return new Map(
    eventsOf(text).map(({ uid, start, end }) => [
      uid,
      { start: start.toISOString(), end: end === undefined ? null : end.toISOString() },
    ]),
  );
}

export function eventsOf(text: string): VEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
}

export function zonesOf(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vtimezone');
}
