/** The content of a workshop and its conversion to a row. */
import type { Topic } from '../../../covenant/commitments/topic.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';
import type { RowValues } from '../../../platform/database/rows.ts';
import type { Audience } from '../publications/audience.ts';
import { contentDigest } from '../publications/content-digest.ts';
import type { WorkshopFormat, WorkshopMode, WorkshopState } from './workshop.enums.ts';
import { startOf } from './workshop.inputs.ts';

/** The day alone, or the day with start and end. */
export interface WorkshopTime {
  readonly startsOn: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
}

export interface SessionContent {
  readonly title: readonly Wording[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly speakers: readonly { readonly personId: string; readonly onBehalfOfId: string | null }[];
}

/** The content of a workshop; an omitted property is unknown. */
export interface WorkshopContent {
  readonly id: string;
  readonly title: readonly Wording[];
  readonly summary?: readonly Wording[];
  readonly format: WorkshopFormat;
  readonly mode: WorkshopMode | null;
  readonly state: WorkshopState;
  readonly time: WorkshopTime;
  readonly venue?: string | null;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly joinUrl?: string;
  readonly organiserName?: string | null;
  readonly languages?: readonly string[];
  readonly interpretation?: readonly string[];
  readonly accessibility?: readonly Wording[];
  readonly topics?: readonly Topic[];
  readonly audiences?: readonly Audience[];
  readonly regions?: readonly string[];
  readonly hostIds?: readonly string[];
  readonly program?: readonly SessionContent[];
  readonly discussionGroupId?: string;
  readonly capacity?: number;
  readonly registrationClosesAt?: string;
  readonly outcomes?: readonly Wording[];
  readonly publishedAt?: string;
  readonly source?: string;
  readonly isExample?: boolean;
}

export function sortStartOf({ startsAt, startsOn }: WorkshopTime): string {
  return startsAt ?? startOf(startsOn);
}

/** The row without the slug, which is set only when the row is added. */
export function workshopRow(content: WorkshopContent): RowValues {
  return { ...factsOf(content), ...textsOf(content), ...listsOf(content), contentDigest: contentDigest(content) };
}

function factsOf(content: WorkshopContent): RowValues {
  const { time } = content;
  return {
    id: content.id,
    format: content.format,
    mode: content.mode,
    state: content.state,
    startsOn: time.startsOn,
    startsAt: time.startsAt,
    endsAt: time.endsAt,
    sortStart: sortStartOf(time),
    timeZone: time.timeZone,
    discussionGroupId: content.discussionGroupId ?? null,
    capacity: content.capacity ?? null,
    registrationClosesAt: content.registrationClosesAt ?? null,
    publishedAt: content.publishedAt ?? null,
    isExample: content.isExample ? 1 : 0,
  };
}

function textsOf(content: WorkshopContent): RowValues {
  return {
    title: JSON.stringify(content.title),
    summary: jsonOrNull(content.summary),
    accessibility: jsonOrNull(content.accessibility),
    outcomes: jsonOrNull(content.outcomes),
    venue: content.venue ?? null,
    latitude: content.latitude ?? null,
    longitude: content.longitude ?? null,
    joinUrl: content.joinUrl ?? null,
    organiserName: content.organiserName ?? null,
    source: content.source ?? null,
  };
}

function listsOf({ languages, interpretation, topics, audiences }: WorkshopContent): RowValues {
  return {
    languages: (languages ?? []).join(','),
    interpretation: (interpretation ?? []).join(','),
    topics: (topics ?? []).join(','),
    audiences: (audiences ?? []).join(','),
  };
}

function jsonOrNull(wordings: readonly Wording[] | undefined): string | null {
  return wordings === undefined || wordings.length === 0 ? null : JSON.stringify(wordings);
}
