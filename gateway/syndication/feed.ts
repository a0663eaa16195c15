/** A feed before it is written in some format: plain text and facts, never markup. */

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly entries: readonly FeedEntry[];
  /** The entries as events; null where they have no day. */
  readonly calendar: Calendar | null;
}

export interface Calendar {
  /** Null for a single event: Outlook puts what has a name in a calendar of its own ([MS-OXCICAL], X-WR-CALNAME). */
  readonly name: string | null;
  readonly events: readonly CalendarEvent[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** Language of the title. */
  readonly language: string;
  readonly paragraphs: readonly string[];
  readonly url: string;
  /** Null where no source states it. */
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly tags: readonly string[];
}

export interface CalendarEvent extends FeedEntry {
  /** Day it begins, in its time zone. */
  readonly startsOn: string;
  /** Null where the day alone is known. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
  readonly isCancelled: boolean;
  readonly location: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly revision: number;
}

/** Entries of a feed. Feed readers take a list as a whole, so a feed has no second page. */
export const ENTRIES_PER_FEED = 100;

/** A note in the text itself, as feed readers know no such field. */
export function exampleNote(isExample: boolean): string[] {
  return isExample ? ['Example content for trying out the hub; it is no fact about anybody.'] : [];
}

export function exampleTag(isExample: boolean): string[] {
  return isExample ? ['EXAMPLE'] : [];
}

/** A unique link to a thing. It opens the hub, which has no page for single things. */
export function addressInHub(hubUrl: string, id: string): string {
  return `${hubUrl}/#${id}`;
}

/** Without what XML and calendars cannot hold; lines end alike. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '');
}
