/** A hub with example content and a few workshops that are hard to write down: changes of clocks, marks, cancellations. */
import type { Database } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { publishWorkshops } from '../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import type { WorkshopContent, WorkshopTime } from '../../../subgraphs/knowledge-exchange/workshops/workshop-record.ts';
import { openTestHub, type TestHub } from '../../world/open-test-hub.ts';

export const HARD_TITLE = 'Heat & cold <pumps>, "Łódź"; a \\ b ]]> & é';
export const HARD_SUMMARY = `First line\r\nsecond; with, marks <b>not bold</b>\n\nA paragraph ${'ü€😀'.repeat(40)}\u0000`;

/** What was made for these tests and has a day of its own begins within this time. */
export const SPAN = { from: '2026-03-01T00:00:00.000Z', until: '2026-11-01T00:00:00.000Z' };

export function workshopIdOf(name: string): string {
  return idOfSource('Workshop', `feeds ${name}`);
}

export function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export function workshop(
  name: string,
  time: Partial<WorkshopTime>,
  more: Partial<WorkshopContent> = {},
): WorkshopContent {
  return {
    id: workshopIdOf(name),
    title: [
      { language: 'en', text: name },
      { language: 'sv', text: `${name} på svenska` },
    ],
    format: 'WORKSHOP',
    mode: 'IN_PERSON',
    state: 'ANNOUNCED',
    time: { startsOn: '2026-03-29', startsAt: null, endsAt: null, timeZone: 'Europe/Brussels', ...time },
    publishedAt: '2026-01-15T08:00:00.000Z',
    ...more,
  };
}

/** Clocks go on at 01:00 UTC on 29 March and back at 01:00 UTC on 25 October, in all of the Union at once. */
const spring = { startsOn: '2026-03-29', startsAt: '2026-03-29T00:30:00.000Z', endsAt: '2026-03-29T01:30:00.000Z' };
const autumn = { startsOn: '2026-10-25', startsAt: '2026-10-24T23:30:00.000Z', endsAt: '2026-10-25T02:30:00.000Z' };

export const workshops: readonly WorkshopContent[] = [
  workshop('spring in Brussels', spring),
  workshop('spring in Helsinki', { ...spring, timeZone: 'Europe/Helsinki' }),
  workshop('autumn in Brussels', autumn),
  workshop('autumn in Helsinki', { ...autumn, timeZone: 'Europe/Helsinki' }),
  // Half past two for the first and for the second time that night.
  workshop('the repeated hour', {
    ...autumn,
    startsAt: '2026-10-25T00:30:00.000Z',
    endsAt: '2026-10-25T01:30:00.000Z',
  }),
  workshop('a day alone', { startsOn: '2026-06-10' }, { venue: 'Town hall, room 2; second floor' }),
  workshop(
    'hard',
    { startsOn: '2026-07-01', startsAt: '2026-07-01T08:00:00.000Z', timeZone: 'UTC' },
    {
      title: [{ language: 'en', text: HARD_TITLE }],
      summary: [{ language: 'en', text: HARD_SUMMARY }],
      topics: ['ENERGY_POVERTY'],
      latitude: 50.5,
      longitude: 4.25,
      source: 'https://example.org/event?id=1&lang=en',
    },
  ),
  workshop('called off', { startsOn: '2026-08-01' }, { state: 'CANCELLED' }),
  workshop('in secret', { startsOn: '2026-08-02' }, { state: 'DRAFT' }),
  workshop('seven months ago', { startsOn: dayFromToday(-214) }, { state: 'HELD' }),
  workshop('five months ago', { startsOn: dayFromToday(-150) }, { state: 'HELD' }),
  workshop('last week', { startsOn: dayFromToday(-7) }, { state: 'HELD' }),
  workshop('next week', { startsOn: dayFromToday(7) }),
  workshop('next month, called off', { startsOn: dayFromToday(30) }, { state: 'CANCELLED' }),
  workshop('next month, in secret', { startsOn: dayFromToday(30) }, { state: 'DRAFT' }),
];

export interface FeedsWorld extends TestHub {
  readonly exchange: Database;
  get(path: string, init?: RequestInit): Promise<Response>;
  /** The address of a list's feed with a filter. */
  slugOf(name: string): string;
}

export async function openFeedsWorld(): Promise<FeedsWorld> {
  const hub = await openTestHub({ publicUrl: 'https://hub.example.org/covenant' });
  const exchange = hub.hub.running.find(({ subgraph }) => subgraph.name === 'knowledge-exchange');
  if (!exchange) throw new Error('The hub has no knowledge-exchange.');
  await exchange.database.write(async (transaction) => {
    await publishWorkshops(transaction, workshops);
  });
  const rows = await exchange.database.select<{ id: string; slug: string }>(rawSql`SELECT id, slug FROM workshop`, []);
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  return {
    ...hub,
    exchange: exchange.database,
    get: (path, init) => fetch(`${hub.hub.url}${path}`, init),
    slugOf: (name) => slugs.get(workshopIdOf(name)) ?? '',
  };
}

export function withFilter(path: string, filter: unknown): string {
  return `${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
