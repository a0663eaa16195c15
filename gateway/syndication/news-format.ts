/** Writes a feed as Atom, RSS 2.0 and JSON Feed 1.1. Titles and texts are plain: what looks like markup is escaped. */
import { Feed as Syndication } from 'feed';
import { plainText, type Feed, type FeedEntry } from './feed.ts';

export interface Addresses {
  /** Address of the feed itself. */
  readonly self: string;
  /** Address of the hub itself. */
  readonly home: string;
}

const GENERATOR = 'Covenant Hub';

/** Titles and contents of Atom are HTML. */
export function atomOf(feed: Feed, addresses: Addresses): string {
  const atom = syndicationOf(feed, addresses);
  for (const entry of feed.entries) {
    atom.addItem({
      ...factsOf(entry),
      id: `urn:covenant-hub:${entry.id}`,
      title: escaped(plainText(entry.title)),
      content: htmlOf(entry),
    });
  }
  return atom.atom1();
}

/** RSS titles are plain text, descriptions are HTML. */
export function rssOf(feed: Feed, addresses: Addresses): string {
  const rss = syndicationOf(feed, addresses);
  for (const entry of feed.entries) {
    rss.addItem({ ...factsOf(entry), id: entry.id, title: plainText(entry.title), description: htmlOf(entry) });
  }
  return rss.rss2();
}

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedOf({ title, description, entries }: Feed, { self, home }: Addresses): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: plainText(entry.title),
      content_text: plainText(entry.paragraphs.join('\n\n')),
      language: entry.language,
      ...(entry.publishedAt !== null && { date_published: entry.publishedAt }),
      date_modified: entry.updatedAt,
      tags: entry.tags,
    })),
  });
}

function syndicationOf({ title, description, entries }: Feed, { self, home }: Addresses): Syndication {
  // Never the time of reading: an unchanged feed must be the same text, so that readers can cache it.
  const updated = entries.map(({ updatedAt }) => updatedAt).reduce((one, other) => (one > other ? one : other), '');
  return new Syndication({
    id: self,
    title: plainText(title),
    description: plainText(description),
    link: home,
    feed: self,
    updated: new Date(updated === '' ? 0 : updated),
    generator: GENERATOR,
    author: { name: GENERATOR },
    copyright: '',
  });
}

function factsOf({ url, publishedAt, updatedAt, tags }: FeedEntry): {
  link: string;
  date: Date;
  published?: Date;
  category: { name: string; term: string }[];
} {
  return {
    link: url,
    date: new Date(updatedAt),
    ...(publishedAt !== null && { published: new Date(publishedAt) }),
    category: tags.map((tag) => ({ name: tag, term: tag })),
  };
}

function htmlOf({ paragraphs }: FeedEntry): string {
  return paragraphs
    .flatMap((text) => plainText(text).split(/\n{2,}/))
    .map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
