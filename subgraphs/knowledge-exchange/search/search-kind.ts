/** What can be found, and the persistent name of such a thing. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const SearchKind = enumType('SearchKind', 'What can be found.', {
  COORDINATOR: 'Coordinators by their name and profile.',
  SIGNATORY: 'Signatories by their name; ones on hold are not found.',
  SUPPORT_ACTION: 'What coordinators do for their signatories.',
  CASE_STUDY: 'Published case studies.',
  WORKSHOP: 'Workshops, coming and past.',
  DISCUSSION_GROUP: 'Groups everybody may read.',
  RESOURCE: 'Guides, tools and methods.',
  NEWS: 'News items.',
});
export type SearchKind = keyof typeof SearchKind;

export function isSearchKind(text: string): text is SearchKind {
  return Object.hasOwn(SearchKind, text);
}

/** The persistent name of a thing; `uri` of case studies, resources and workshops is made here as well. */
export function uriOf(kind: SearchKind, id: string): string {
  return `urn:covenant-hub:${kind.toLowerCase().replaceAll('_', '-')}:${id}`;
}
