/** What calendars get, read back by two parsers that know nothing of the hub. */
import ICAL from 'ical.js';
import { sync as nodeIcal, type VEvent } from 'node-ical';
import { HARD_TITLE, openFeedsWorld, SPAN, withFilter, workshopIdOf, type FeedsWorld } from './feeds-world.ts';

let world: FeedsWorld;
let text: string;

beforeAll(async () => {
  world = await openFeedsWorld();
  text = await (await world.get(withFilter('/feeds/agenda.ics', SPAN))).text();
});

afterAll(() => world.close());

function uidOf(name: string): string {
  return `${workshopIdOf(name)}@covenant-hub`;
}

/** By the zones this machine knows. */
function eventOf(name: string, calendar = text): VEvent {
  const event = nodeIcal.parseICS(calendar)[uidOf(name)];
  if (event?.type !== 'VEVENT') throw new Error(`No event ${name}.`);
  return event;
}

/** By the zones the calendar itself tells. */
function momentsOf(name: string): (string | undefined)[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const component = calendar
    .getAllSubcomponents('vevent')
    .find((one) => one.getFirstPropertyValue('uid') === uidOf(name));
  return ['dtstart', 'dtend'].map((property) => {
    const value = component?.getFirstPropertyValue(property);
    return value instanceof ICAL.Time ? value.toJSDate().toISOString() : undefined;
  });
}

describe('the agenda as a calendar', () => {
  it.each([
    [
      'spring in Brussels',
      'Europe/Brussels',
      '20260329T013000',
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'spring in Helsinki',
      'Europe/Helsinki',
      '20260329T023000',
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'autumn in Brussels',
      'Europe/Brussels',
      '20261025T013000',
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T02:30:00.000Z',
    ],
    [
      'autumn in Helsinki',
      'Europe/Helsinki',
      '20261025T023000',
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T02:30:00.000Z',
    ],
  ])('is right to the hour on the day clocks change: %s', (name, zone, wall, start, end) => {
    const event = eventOf(name);
    expect([event.start.toISOString(), event.end?.toISOString()]).toEqual([start, end]);
    expect(momentsOf(name)).toEqual([start, end]);
    expect(text).toContain(`DTSTART;TZID=${zone}:${wall}\r\n`);
  });

  it('tells an hour that stands twice on the clock in UTC, as not every calendar takes the one that is meant', () => {
    const event = eventOf('the repeated hour');
    expect([event.start.toISOString(), event.end?.toISOString()]).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
    expect(text).toContain('DTSTART:20261025T003000Z\r\nDTEND:20261025T013000Z\r\n');
  });

  it('gives an event without an hour the whole day', () => {
    const event = eventOf('a day alone');
    expect([event.datetype, event.location]).toEqual(['date', 'Town hall, room 2; second floor']);
    expect(text).toContain('DTSTART;VALUE=DATE:20260610\r\nDTEND;VALUE=DATE:20260611\r\n');
  });

  it('keeps every mark of a text, and says where more is to be read', () => {
    const event = eventOf('hard');
    expect(event.summary).toMatchObject({ params: { LANGUAGE: 'en' }, val: HARD_TITLE });
    expect(event.description).toContain('First line\nsecond; with, marks <b>not bold</b>\n\nA paragraph ü€😀ü€😀');
    expect(event.description).toMatch(/https:\/\/example\.org\/event\?id=1&lang=en$/);
    expect(event.url).toBe('https://example.org/event?id=1&lang=en');
    expect(event.geo).toEqual({ lat: 50.5, lon: 4.25 });
    expect(event.categories).toEqual(['WORKSHOP', 'ENERGY_POVERTY']);
  });

  it('breaks lines as RFC 5545 asks: CRLF, at most 75 octets, no character torn', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  });

  it('names each event by an id that stays and counts its changes', async () => {
    expect(eventOf('a day alone')).toMatchObject({ uid: uidOf('a day alone'), sequence: 1, status: 'CONFIRMED' });
    const again = await (await world.get(withFilter('/feeds/agenda.ics', SPAN))).text();
    expect(again).toBe(text);
  });

  it('leaves out what is called off and what is not public', () => {
    expect(text).not.toContain(workshopIdOf('called off'));
    expect(text).not.toContain(workshopIdOf('in secret'));
  });

  it('marks example content as such', async () => {
    const coming = nodeIcal.parseICS(await (await world.get('/feeds/agenda.ics')).text());
    const events = Object.values(coming).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(event.description).toContain('Example content for trying out the hub');
      expect(event.categories).toContain('EXAMPLE');
    }
  });
});

describe('one workshop as a calendar', () => {
  it('is told as cancelled when it was called off', async () => {
    const response = await world.get(`/feeds/workshop/${world.slugOf('called off')}.ics`);
    expect(eventOf('called off', await response.text())).toMatchObject({ status: 'CANCELLED' });
  });

  it('does not exist while it is a draft', async () => {
    expect(world.slugOf('in secret')).not.toBe('');
    expect((await world.get(`/feeds/workshop/${world.slugOf('in secret')}.ics`)).status).toBe(404);
  });
});
