/**
 * Addresses of feeds. An address spells a filter in one canonical way, so that the same list has the same address for
 * all readers and caches. This file and the routes of the hub define which lists are feeds.
 */
import { NO_FEEDS, type FeedLinks } from '../../../platform/graph/feed-links.type.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';

type Reader = Pick<RequestContext, 'hubUrl'>;
type Member = keyof FeedLinks;

const EXTENSIONS: Readonly<Record<Member, string>> = { atom: 'atom', rss: 'rss', jsonFeed: 'json', iCalendar: 'ics' };

const TALK: readonly Member[] = ['atom', 'rss', 'jsonFeed'];
const TALK_AND_DAYS: readonly Member[] = [...TALK, 'iCalendar'];

export function agendaFeeds(reader: Reader, filter: object): FeedLinks {
  return feedsAt(reader, 'agenda', TALK_AND_DAYS, filter);
}

export function caseStudyFeeds(reader: Reader, filter: object): FeedLinks {
  return feedsAt(reader, 'case-studies', TALK, filter);
}

export function newsFeeds(reader: Reader, filter: object): FeedLinks {
  return feedsAt(reader, 'news', TALK, filter);
}

export function workshopFeeds(reader: Reader, slug: string): FeedLinks {
  return feedsAt(reader, `workshop/${encodeURIComponent(slug)}`, ['iCalendar']);
}

export function groupFeeds(reader: Reader, slug: string): FeedLinks {
  return feedsAt(reader, `group/${encodeURIComponent(slug)}`, TALK);
}

function feedsAt({ hubUrl }: Reader, path: string, members: readonly Member[], filter: object = {}): FeedLinks {
  if (hubUrl === null) return NO_FEEDS;
  const query = canonicalFilter(filter);
  const search = query === '{}' ? '' : `?filter=${encodeURIComponent(query)}`;
  const link = (member: Member): string | null =>
    members.includes(member) ? `${hubUrl}/feeds/${path}.${EXTENSIONS[member]}${search}` : null;
  return { atom: link('atom'), rss: link('rss'), jsonFeed: link('jsonFeed'), iCalendar: link('iCalendar') };
}

/** Sorts fields and values, and drops empty fields and repeated values, because their order has no meaning. */
function canonicalFilter(filter: object): string {
  const fields = Object.entries(filter as Readonly<Record<string, unknown>>)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(Object.fromEntries(fields));
}
