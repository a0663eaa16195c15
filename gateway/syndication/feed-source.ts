/** The interface of every feed: its formats, its filter, and how it is read from the graph. */
import type { FeedRequest } from './feed-request.ts';
import type { Feed } from './feed.ts';
import type { AskHub } from './hub-question.ts';

export type FormatName = 'ics' | 'atom' | 'rss' | 'json';

export interface FeedWishes {
  readonly ask: AskHub;
  readonly request: FeedRequest;
  readonly format: FormatName;
  /** Last part of the address of one thing; empty for a list. */
  readonly slug: string;
  /** Public address of the hub. */
  readonly hubUrl: string;
}

export interface FeedSource {
  readonly formats: readonly FormatName[];
  /** The fields its filter accepts; null when it takes no filter. */
  readonly filterFields: ((ask: AskHub) => Promise<readonly string[]>) | null;
  /** The feed, or null when the graph has no such thing for this reader. */
  read(wishes: FeedWishes): Promise<Feed | null>;
}

/** The fields of an input type, by introspection, so that they are never out of date. */
export function fieldsOfInput(name: string): (ask: AskHub) => Promise<readonly string[]> {
  return async (ask) => {
    const { __type: type } = await ask<{ __type: { inputFields: { name: string }[] } }>(
      'query FilterFields($name: String!) { __type(name: $name) { inputFields { name } } }',
      { name },
    );
    return type.inputFields.map((field) => field.name);
  };
}
