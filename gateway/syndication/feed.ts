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
  readonly place: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly revision: number;
}

/** A list as the reader's software keeps it: whole or not at all, so it is no page that could be gone on from. */
export const ENTRIES_PER_FEED = 100;

/** Said in the text itself, as software that shows feeds knows no such field. */
export function exampleNote(isExample: boolean): string[] {
  return isExample ? ['Example content for trying out the hub; it is no fact about anybody.'] : [];
}

export function exampleTag(isExample: boolean): string[] {
  return isExample ? ['EXAMPLE'] : [];
}

/** Things have no page of their own in the hub; this opens it and tells them apart. */
export function addressInHub(hubUrl: string, id: string): string {
  return `${hubUrl}/#${id}`;
}

/** Without what XML and calendars cannot hold; lines end alike. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '');
}
