/** Finds the feed that a path below `/feeds/` names. The refusal of any other path lists the feeds. */
import { HttpRefusal } from '../http-refusal.ts';
import type { FeedSource, FormatName } from './feed-source.ts';
import { groupSource } from './group-feed.ts';
import { caseStudiesSource, newsSource } from './publication-feeds.ts';
import { agendaSource, workshopSource } from './workshop-feeds.ts';

export interface FeedAddress {
  readonly source: FeedSource;
  readonly format: FormatName;
  /** Empty for a list. */
  readonly slug: string;
}

const lists: ReadonlyMap<string, FeedSource> = new Map([
  ['agenda', agendaSource],
  ['case-studies', caseStudiesSource],
  ['news', newsSource],
]);

const things: ReadonlyMap<string, FeedSource> = new Map([
  ['workshop', workshopSource],
  ['group', groupSource],
]);

export function feedAddressOf(path: string): FeedAddress {
  const { start, slug, ending } =
    /^\/feeds\/(?<start>[a-z-]+)(?:\/(?<slug>[^/]+))?\.(?<ending>[a-z]+)$/.exec(path)?.groups ?? {};
  const source = slug === undefined ? lists.get(start ?? '') : things.get(start ?? '');
  const format = source?.formats.find((name) => name === ending);
  if (source && format) return { source, format, slug: decoded(slug ?? '') };
  throw noSuchFeed('No such feed.');
}

export function noSuchFeed(message: string): HttpRefusal {
  const accepted = [
    ...[...lists].map(([name, { formats }]) => `/feeds/${name}.{${formats.join(',')}}`),
    ...[...things].map(([name, { formats }]) => `/feeds/${name}/<slug>.{${formats.join(',')}}`),
  ];
  return new HttpRefusal(404, 'NOT_FOUND', `${message} There are ${accepted.join(', ')}.`, { accepted });
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    throw noSuchFeed('The address is not well encoded.');
  }
}
