/** The kinds of things that search finds, and their persistent names. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const SearchKind = enumType('SearchKind', 'Kind of a search result.', {
  COORDINATOR: 'Coordinators, by name and profile.',
  SIGNATORY: 'Signatories, by name; never while on hold.',
  SUPPORT_ACTION: 'Support actions by coordinators for their signatories.',
  CASE_STUDY: 'Published case studies.',
  WORKSHOP: 'Workshops, upcoming and past.',
  DISCUSSION_GROUP: 'Discussion groups that the reader may read, by name and purpose.',
  RESOURCE: 'Guides, tools and methods.',
  NEWS: 'News items.',
  THREAD: 'Threads that the reader may read, by title and first post.',
  POST: 'Later posts of these threads, by their text.',
});
export type SearchKind = keyof typeof SearchKind;

export function isSearchKind(text: string): text is SearchKind {
  return Object.hasOwn(SearchKind, text);
}

/** Kinds of which not everybody may find every document; their words are never proposed as another spelling. */
export const KINDS_BY_READER: readonly SearchKind[] = [SearchKind.DISCUSSION_GROUP, SearchKind.THREAD, SearchKind.POST];

/** The persistent name of a thing, also for the field `uri` of case studies, resources and workshops. */
export function uriOf(kind: SearchKind, id: string): string {
  return `urn:covenant-hub:${kind.toLowerCase().replaceAll('_', '-')}:${id}`;
}
