/** The agenda and single workshops, as news and as events of a calendar. */
import { Temporal } from 'temporal-polyfill';
import { fieldsOfInput, type FeedSource, type FeedWishes } from './feed-source.ts';
import { ENTRIES_PER_FEED, exampleNote, exampleTag, type CalendarEvent, type Feed, type FeedEntry } from './feed.ts';

const WORKSHOP_FIELDS = `
  id slug source isExample format mode state startsOn startsAt endsAt timeZone venue organiserName topics publishedAt
  updatedAt revision
  title(languages: $languages) { text language }
  summary(languages: $languages) { text }
  location { latitude longitude }
  hosts(first: 5) { nodes { name } }
`;

interface WorkshopAnswer {
  readonly id: string;
  readonly slug: string;
  readonly source: string | null;
  readonly isExample: boolean;
  readonly format: string;
  readonly state: string;
  readonly startsOn: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
  readonly venue: string | null;
  readonly organiserName: string | null;
  readonly topics: readonly string[];
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly revision: number;
  readonly title: { readonly text: string; readonly language: string };
  readonly summary: { readonly text: string } | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly hosts: { readonly nodes: readonly ({ readonly name: string } | null)[] } | null;
}

/**
 * A calendar drops events that its feed no longer has. So the feed keeps events for some months, and cancelled ones too, so
 * that calendars learn of the cancellation.
 */
const MONTHS_KEPT = 6;
const STATES_IN_CALENDAR = ['ANNOUNCED', 'HELD', 'CANCELLED'];

/** Ten pages. Later events appear when earlier ones drop out; a filter makes a smaller calendar. */
const EVENTS_PER_CALENDAR = 1_000;

interface AgendaPage {
  readonly nodes: readonly WorkshopAnswer[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const agendaSource: FeedSource = {
  formats: ['ics', 'atom', 'rss', 'json'],
  filterFields: fieldsOfInput('WorkshopFilter'),
  async read(wishes) {
    const workshops = wishes.format === 'ics' ? await keptInCalendar(wishes) : (await agendaPage(wishes, {})).nodes;
    const title = 'Agenda of the Covenant coordinators';
    return feedOf({ title, calendarName: title, description: 'Workshops and other events.' }, workshops, wishes.hubUrl);
  },
};

async function keptInCalendar(wishes: FeedWishes): Promise<WorkshopAnswer[]> {
  const conditions = Object.entries(wishes.request.filter).filter(([, value]) => value !== null);
  const from = `${Temporal.Now.plainDateISO('UTC').subtract({ months: MONTHS_KEPT }).toString()}T00:00:00.000Z`;
  const filter = { from, state: STATES_IN_CALENDAR, ...Object.fromEntries(conditions) };
  const workshops: WorkshopAnswer[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = await agendaPage(wishes, { filter, after });
    workshops.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && workshops.length < EVENTS_PER_CALENDAR);
  return workshops;
}

async function agendaPage({ ask, request }: FeedWishes, more: Readonly<Record<string, unknown>>): Promise<AgendaPage> {
  const { agenda } = await ask<{ agenda: AgendaPage }>(
    `query AgendaFeed($filter: WorkshopFilter, $languages: [LanguageCode!], $after: String) {
      agenda(filter: $filter, first: ${String(ENTRIES_PER_FEED)}, after: $after) {
        nodes { ${WORKSHOP_FIELDS} }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    { ...request, ...more },
  );
  return agenda;
}

export const workshopSource: FeedSource = {
  formats: ['ics'],
  filterFields: null,
  async read({ ask, request, slug, hubUrl }) {
    const { workshop } = await ask<{ workshop: WorkshopAnswer | null }>(
      `query WorkshopFeed($slug: String!, $languages: [LanguageCode!]) {
        workshop(slug: $slug) { ${WORKSHOP_FIELDS} }
      }`,
      { slug, languages: request.languages },
    );
    if (workshop === null) return null;
    return feedOf({ title: workshop.title.text, calendarName: null, description: 'One event.' }, [workshop], hubUrl);
  },
};

function feedOf(
  { title, calendarName, description }: { title: string; calendarName: string | null; description: string },
  workshops: readonly WorkshopAnswer[],
  hubUrl: string,
): Feed {
  const events = workshops.map((workshop) => eventOf(workshop, hubUrl));
  return { title, description, entries: events.map(entryOf), calendar: { name: calendarName, events } };
}

function eventOf(workshop: WorkshopAnswer, hubUrl: string): CalendarEvent {
  const { id, slug, source, title, summary, isExample, startsOn, startsAt, endsAt, timeZone } = workshop;
  const hosts = workshop.hosts?.nodes.flatMap((host) => host?.name ?? []) ?? [];
  const organisers = hosts.length > 0 ? hosts.join(', ') : (workshop.organiserName ?? '');
  return {
    id,
    title: title.text,
    language: title.language,
    paragraphs: [summary?.text ?? '', organisers, ...exampleNote(isExample)].filter((text) => text !== ''),
    url: source ?? `${hubUrl}/feeds/workshop/${encodeURIComponent(slug)}.ics`,
    publishedAt: workshop.publishedAt,
    updatedAt: workshop.updatedAt,
    tags: [workshop.format, ...workshop.topics, ...exampleTag(isExample)],
    startsOn,
    startsAt,
    endsAt,
    timeZone,
    isCancelled: workshop.state === 'CANCELLED',
    location: workshop.venue,
    point: workshop.location,
    revision: workshop.revision,
  };
}

/** An entry of a news feed has no fields for time, place and cancellation, so its text tells them. */
function entryOf(event: CalendarEvent): FeedEntry {
  const facts = [...(event.isCancelled ? ['Cancelled.'] : []), spanOf(event), event.location ?? ''];
  return { ...event, paragraphs: [...facts, ...event.paragraphs].filter((text) => text !== '') };
}

/** `2026-03-29 10:30–12:30 (Europe/Brussels)`: the same in every language. */
function spanOf({ startsOn, startsAt, endsAt, timeZone }: CalendarEvent): string {
  if (startsAt === null) return startsOn;
  const starts = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone);
  const ends = endsAt === null ? null : Temporal.Instant.from(endsAt).toZonedDateTimeISO(timeZone);
  const endsOn = ends?.toPlainDate().toString() ?? startsOn;
  const until = ends === null ? '' : `–${endsOn === startsOn ? '' : `${endsOn} `}${hourOf(ends)}`;
  return `${startsOn} ${hourOf(starts)}${until} (${timeZone})`;
}

function hourOf(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}
