/** The agenda and single workshops, as news and as events of a calendar. */
import { Temporal } from 'temporal-polyfill';
import { ENTRIES_PER_FEED, exampleNote, exampleTag, type CalendarEvent, type Feed, type FeedEntry } from './feed.ts';
import { fieldsOfInput, type FeedSource } from './feed-source.ts';

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

export const agendaSource: FeedSource = {
  formats: ['ics', 'atom', 'rss', 'json'],
  filterFields: fieldsOfInput('WorkshopFilter'),
  async read({ ask, request, hubUrl }) {
    const { agenda } = await ask<{ agenda: { nodes: WorkshopAnswer[] } }>(
      `query AgendaFeed($filter: WorkshopFilter, $languages: [LanguageCode!]) {
        agenda(filter: $filter, first: ${String(ENTRIES_PER_FEED)}) { nodes { ${WORKSHOP_FIELDS} } }
      }`,
      { ...request },
    );
    return feedOf('Agenda of the Covenant coordinators', 'Workshops and other events.', agenda.nodes, hubUrl);
  },
};

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
    return workshop && feedOf(workshop.title.text, 'One event.', [workshop], hubUrl);
  },
};

function feedOf(title: string, description: string, workshops: readonly WorkshopAnswer[], hubUrl: string): Feed {
  const events = workshops.map((workshop) => eventOf(workshop, hubUrl));
  return { title, description, entries: events.map(entryOf), events };
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
    place: workshop.venue,
    point: workshop.location,
    revision: workshop.revision,
  };
}

/** In a list of news nothing but the text tells when and where. */
function entryOf(event: CalendarEvent): FeedEntry {
  return { ...event, paragraphs: [spanOf(event), ...(event.place === null ? [] : [event.place]), ...event.paragraphs] };
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
