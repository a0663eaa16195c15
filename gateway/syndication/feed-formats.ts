/** The formats of feeds by the ending of their address. */
import { calendarOf } from './calendar-format.ts';
import type { FormatName } from './feed-source.ts';
import type { Feed } from './feed.ts';
import { atomOf, jsonFeedOf, rssOf, type Addresses } from './news-format.ts';

interface FeedFormat {
  readonly contentType: string;
  write(feed: Feed, addresses: Addresses): string;
}

export const feedFormats: Readonly<Record<FormatName, FeedFormat>> = {
  ics: {
    contentType: 'text/calendar; charset=utf-8',
    write: ({ calendar }) => calendarOf(calendar ?? { name: null, events: [] }),
  },
  atom: { contentType: 'application/atom+xml; charset=utf-8', write: atomOf },
  rss: { contentType: 'application/rss+xml; charset=utf-8', write: rssOf },
  json: { contentType: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
};
