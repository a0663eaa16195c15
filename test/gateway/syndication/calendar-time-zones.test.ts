/** Time zones of calendars, for zones of every kind and hours on both sides of every change of clocks. */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { calendarOf } from '../../../gateway/syndication/calendar-format.ts';
import type { CalendarEvent } from '../../../gateway/syndication/feed.ts';
import { momentsByKnownZones, momentsByOwnZones, zonesOf } from './calendar-reading.ts';

function event(id: string, timeZone: string, startsAt: string, endsAt: string | null = null): CalendarEvent {
  return {
    id,
    title: id,
    language: 'en',
    paragraphs: [],
    url: 'https://hub.example.org/',
    publishedAt: null,
    updatedAt: '2026-02-01T08:00:00.000Z',
    tags: ['WORKSHOP'],
    startsOn: Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    startsAt,
    endsAt,
    timeZone,
    isCancelled: false,
    location: null,
    point: null,
    revision: 1,
  };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Hours around every change of the years, in the middle of every month, over midnight, and over the changes. */
function eventsAround(timeZone: string, from: number, until: number): CalendarEvent[] {
  const starts: number[] = [];
  for (let month = Date.UTC(from, 0, 15, 12); month < Date.UTC(until, 0); month += 30.4375 * 24 * HOUR) {
    starts.push(Math.round(month / MINUTE) * MINUTE);
  }
  let moment = Temporal.ZonedDateTime.from({ timeZone, year: from, month: 1, day: 1 }).getTimeZoneTransition('next');
  while (moment && moment.year < until) {
    for (const hours of [-170, -26, -1.5, -0.5, 0, 0.5, 1.5, 26, 170]) {
      starts.push(moment.epochMilliseconds + hours * HOUR);
    }
    moment = moment.getTimeZoneTransition('next');
  }
  return starts.map((start, position) =>
    event(`${timeZone} ${String(position)}`, timeZone, instant(start), instant(start + (1 + (position % 12)) * HOUR)),
  );
}

/** Clocks change by one rule that holds for ever. */
const REGULAR = [
  'Europe/Brussels',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Atlantic/Azores',
  'Europe/Kyiv',
  'Europe/Chisinau',
  'Europe/Helsinki',
  'Asia/Beirut',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Nuuk',
  'America/Santiago',
  'Asia/Jerusalem',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Antarctica/Troll',
];

/** Clocks do not change, do no more, or by no rule. */
const STEADY = [
  'Europe/Istanbul',
  'Europe/Minsk',
  'Asia/Tbilisi',
  'Asia/Yerevan',
  'Asia/Kathmandu',
  'Asia/Almaty',
  'Asia/Amman',
  'Africa/Casablanca',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'Etc/GMT-3',
];

describe.each([...REGULAR, ...STEADY])('hours in %s', (timeZone) => {
  const events = eventsAround(timeZone, 2015, 2033);
  const text = calendarOf({ name: 'Agenda', events });

  it('are the same moments for a reader of the calendar and for one who knows the zone', () => {
    expect(events.length).toBeGreaterThan(200);
    const expected = new Map(
      events.map(({ id, startsAt, endsAt }) => [`${id}@covenant-hub`, { start: startsAt, end: endsAt }]),
    );
    expect(momentsByOwnZones(text)).toEqual(expected);
    expect(momentsByKnownZones(text)).toEqual(expected);
  });

  it('are written with one STANDARD time, and with DAYLIGHT time only where clocks change by a rule', () => {
    const [zone, ...others] = zonesOf(text);
    expect([others, zone?.getFirstPropertyValue('tzid')]).toEqual([[], timeZone]);
    expect(zone?.getAllSubcomponents('standard')).toHaveLength(1);
    expect(zone?.getAllSubcomponents('daylight')).toHaveLength(REGULAR.includes(timeZone) ? 1 : 0);
    const last = events.filter(({ startsAt }) => (startsAt ?? '') > '2032').length;
    expect(text.split(`DTSTART;TZID=${timeZone}:203`).length).toBeGreaterThan(last / 2);
  });

  it('begin after the rules, which are such as Outlook reads', () => {
    for (const observance of zonesOf(text)[0]?.getAllSubcomponents() ?? []) {
      const onset = String(observance.getFirstPropertyValue('dtstart'));
      expect(onset < '1971').toBe(true);
      const rule = observance.getFirstPropertyValue('rrule');
      if (rule === null) continue;
      expect(String(rule)).toMatch(/^FREQ=YEARLY;BYMONTH=\d+;BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/);
      // The first onset is one of the rule, or readers count it twice.
      const first = rule instanceof ICAL.Recur ? rule.iterator(ICAL.Time.fromDateTimeString(onset)).next() : null;
      expect(String(first)).toBe(onset);
    }
  });
});

describe('a calendar', () => {
  it('tells a zone by the rules of its last event, and earlier hours under other rules in UTC', () => {
    const text = calendarOf({
      name: null,
      events: [
        event('before', 'Europe/Istanbul', '2015-12-01T08:00:00.000Z'),
        event('after', 'Europe/Istanbul', '2027-12-01T08:00:00.000Z'),
      ],
    });
    expect(text).toContain('DTSTART:20151201T080000Z\r\n');
    expect(text).toContain('DTSTART;TZID=Europe/Istanbul:20271201T110000\r\n');
  });

  it('tells the summer of a past year by the rules of that year', () => {
    const text = calendarOf({ name: null, events: [event('past', 'Europe/Istanbul', '2010-07-01T08:00:00.000Z')] });
    expect(text).toContain('DTSTART;TZID=Europe/Istanbul:20100701T110000\r\n');
    expect(text).toContain('BEGIN:DAYLIGHT\r\n');
  });

  it('tells no zone in which no hour is written', () => {
    const utc = ['UTC', 'Etc/UTC', 'Etc/GMT'].map((zone) => event(zone, zone, '2027-07-01T08:00:00.000Z'));
    const repeated = event('repeated', 'Europe/Brussels', '2027-10-31T00:30:00.000Z');
    const day = { ...event('day', 'Europe/Riga', '2027-07-01T08:00:00.000Z'), startsAt: null };
    const text = calendarOf({ name: null, events: [...utc, repeated, day] });
    expect(zonesOf(text)).toEqual([]);
    expect(text.match(/^DTSTART:20270701T080000Z$/gm)).toHaveLength(3);
    expect(text).toContain('DTSTART:20271031T003000Z\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20270701\r\nDTEND;VALUE=DATE:20270702\r\n');
  });

  it('tells each zone once, before the events', () => {
    const zones = ['Europe/Riga', 'Asia/Tbilisi', 'Europe/Riga', 'Atlantic/Azores'];
    const events = zones.map((zone, place) =>
      event(String(place), zone, `2027-07-0${String(place + 1)}T08:00:00.000Z`),
    );
    const text = calendarOf({ name: null, events });
    expect(zonesOf(text).map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([...new Set(zones)]);
    expect(text.lastIndexOf('END:VTIMEZONE')).toBeLessThan(text.indexOf('BEGIN:VEVENT'));
  });

  it('has valid lines whatever a text holds', () => {
    const marks = ['ø', '😀', 'é̂', '👩‍🌾', ',', ';', '\\', '\n', '"', ':', ' ', '\t', 'a', 'Ω', '漢'];
    const events = Array.from({ length: 300 }, (_, seed) => {
      const title = Array.from({ length: 20 + (seed % 90) }, (_text, place) => {
        return marks[(seed * 7 + place * (1 + (seed % 13)) + place * place) % marks.length] ?? '';
      }).join('');
      return { ...event(String(seed), 'UTC', '2027-07-01T08:00:00.000Z'), title, place: title };
    });
    const text = calendarOf({ name: 'Ω, 漢; \\ "a"', events });
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F\uFFFD]/);
      expect(line.isWellFormed()).toBe(true);
    }
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('summary'))).toEqual(
      events.map(({ title }) => title),
    );
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Ω, 漢; \\ "a"');
  });
});
