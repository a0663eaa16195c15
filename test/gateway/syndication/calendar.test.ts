/** What calendars get, read back by two parsers that know nothing of the hub. */
import type { VEvent } from 'node-ical';
import { publishWorkshops } from '../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import { eventsOf, momentsByOwnZones } from './calendar-reading.ts';
import {
  dayFromToday,
  HARD_TITLE,
  openFeedsWorld,
  SPAN,
  withFilter,
  workshop,
  workshopIdOf,
  workshops,
  type FeedsWorld,
} from './feeds-world.ts';

let world: FeedsWorld;
let text: string;

const read = async (path: string): Promise<string> => (await world.get(path)).text();

beforeAll(async () => {
  world = await openFeedsWorld();
  text = await read(withFilter('/feeds/agenda.ics', SPAN));
});

afterAll(() => world.close());

function uidOf(name: string): string {
  return `${workshopIdOf(name)}@covenant-hub`;
}

/** By the zones this machine knows. */
function eventOf(name: string, calendar = text): VEvent {
  const event = eventsOf(calendar).find(({ uid }) => uid === uidOf(name));
  if (!event) throw new Error(`No event ${name}.`);
  return event;
}

const ourUids = new Set(workshops.map(({ id }) => `${id}@covenant-hub`));

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
    expect(momentsByOwnZones(text).get(uidOf(name))).toEqual({ start, end });
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
    expect(await read(withFilter('/feeds/agenda.ics', SPAN))).toBe(text);
  });

  it('tells what was called off as cancelled, and nothing of what is not public', () => {
    expect(eventOf('called off').status).toBe('CANCELLED');
    expect(text).not.toContain(workshopIdOf('in secret'));
  });

  it('names itself to who subscribes, and claims no method for which it would need an organiser', () => {
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\/\/Covenant Hub\/\/Agenda\/\/EN\r\n/);
    expect(text).toContain('X-WR-CALNAME:Agenda of the Covenant coordinators\r\n');
    expect(text).not.toMatch(/^(METHOD|ORGANIZER|ATTENDEE|X-WR-TIMEZONE)/m);
  });

  it('marks example content as such', async () => {
    const events = eventsOf(await read('/feeds/agenda.ics')).filter(({ uid }) => !ourUids.has(uid));
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(event.description).toContain('Example content for trying out the hub');
      expect(event.categories).toContain('EXAMPLE');
    }
  });
});

describe('a calendar that is subscribed to', () => {
  const namesIn = (calendar: string): string[] =>
    [
      'last week',
      'five months ago',
      'seven months ago',
      'next week',
      'next month, called off',
      'next month, in secret',
    ].filter((name) => calendar.includes(workshopIdOf(name)));

  it('keeps what has been for six months and what was called off', async () => {
    expect(namesIn(await read('/feeds/agenda.ics'))).toEqual([
      'last week',
      'five months ago',
      'next week',
      'next month, called off',
    ]);
    expect(namesIn(await read(withFilter('/feeds/agenda.ics', { from: null, topics: null })))).toHaveLength(4);
  });

  it('keeps by its filter what the filter says', async () => {
    const all = { from: '2020-01-01T00:00:00Z' };
    expect(namesIn(await read(withFilter('/feeds/agenda.ics', all)))).toContain('seven months ago');
    const announced = { ...all, state: ['ANNOUNCED', 'DRAFT'] };
    expect(namesIn(await read(withFilter('/feeds/agenda.ics', announced)))).toEqual(['next week']);
    const coming = { from: `${dayFromToday(0)}T00:00:00Z` };
    expect(namesIn(await read(withFilter('/feeds/agenda.ics', coming)))).toEqual([
      'next week',
      'next month, called off',
    ]);
  });

  it('is not how news are read, which tell what is coming', async () => {
    expect(namesIn(await read('/feeds/agenda.atom'))).toEqual(['next week']);
    const called = await read(withFilter('/feeds/agenda.json', { state: ['CANCELLED'] }));
    expect(namesIn(called)).toEqual(['next month, called off']);
    expect(called).toContain('"Cancelled.\\n\\n');
  });

  it('learns of a cancellation by a higher sequence and a new tag, under the same UID', async () => {
    const content = workshop('to be called off', { startsOn: dayFromToday(20) });
    const publish = async (state: 'ANNOUNCED' | 'CANCELLED'): Promise<[string | null, VEvent]> => {
      await world.exchange.write((transaction) => publishWorkshops(transaction, [{ ...content, state }]));
      const response = await world.get('/feeds/agenda.ics');
      return [response.headers.get('etag'), eventOf('to be called off', await response.text())];
    };
    const [firstTag, first] = await publish('ANNOUNCED');
    const [sameTag] = await publish('ANNOUNCED');
    const [lastTag, last] = await publish('CANCELLED');
    expect([first.status, first.sequence, last.status, last.sequence]).toEqual(['CONFIRMED', 1, 'CANCELLED', 2]);
    expect([sameTag === firstTag, lastTag === firstTag, last.uid]).toEqual([true, false, first.uid]);
    expect(last.dtstamp.getTime()).toBeGreaterThanOrEqual(first.dtstamp.getTime());
  });

  it('holds a thousand events, the first of them', async () => {
    const names = Array.from({ length: 1_003 }, (_, place) => `many ${String(place)}`);
    const startsOn = (place: number): string =>
      `21${String(10 + Math.floor(place / 28))}-02-${String((place % 28) + 1)}`;
    const contents = names.map((name, place) =>
      workshop(name, { startsOn: startsOn(place).replace(/-(\d)$/, '-0$1') }, { format: 'PEER_LEARNING' }),
    );
    await world.exchange.write((transaction) => publishWorkshops(transaction, contents));
    const filter = { from: '2110-01-01T00:00:00Z', format: ['PEER_LEARNING'] };
    const uids = eventsOf(await read(withFilter('/feeds/agenda.ics', filter))).map(({ uid }) => uid);
    expect(uids).toEqual(names.slice(0, 1_000).map(uidOf));
  });
});

describe('one workshop as a calendar', () => {
  it('is told as cancelled when it was called off', async () => {
    const calendar = await read(`/feeds/workshop/${world.slugOf('called off')}.ics`);
    expect(eventOf('called off', calendar)).toMatchObject({ status: 'CANCELLED' });
  });

  it('has no name of a calendar, as Outlook would make one for it', async () => {
    const calendar = await read(`/feeds/workshop/${world.slugOf('spring in Helsinki')}.ics`);
    expect(calendar).not.toMatch(/^(NAME|X-WR-|REFRESH-INTERVAL|X-PUBLISHED-TTL|METHOD)/m);
    expect(calendar.match(/^BEGIN:(STANDARD|DAYLIGHT|VEVENT)/gm)).toHaveLength(3);
  });

  it('does not exist while it is a draft', async () => {
    expect(world.slugOf('in secret')).not.toBe('');
    expect((await world.get(`/feeds/workshop/${world.slugOf('in secret')}.ics`)).status).toBe(404);
  });
});
