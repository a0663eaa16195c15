/** What can be found, and as which type its owner shows it. */
import { registerEnumType } from 'type-graphql';
import type { IdType } from '../../../covenant/ids.ts';

export const SearchKind = {
  COORDINATOR: 'COORDINATOR',
  SIGNATORY: 'SIGNATORY',
  SUPPORT_ACTION: 'SUPPORT_ACTION',
  CASE_STUDY: 'CASE_STUDY',
  WORKSHOP: 'WORKSHOP',
  DISCUSSION_GROUP: 'DISCUSSION_GROUP',
  RESOURCE: 'RESOURCE',
  NEWS: 'NEWS',
} as const;
export type SearchKind = keyof typeof SearchKind;

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What can be found.',
  valuesConfig: {
    COORDINATOR: { description: 'Coordinators by their name and profile.' },
    SIGNATORY: { description: 'Signatories by their name; ones on hold are not found.' },
    SUPPORT_ACTION: { description: 'What coordinators do for their signatories.' },
    CASE_STUDY: { description: 'Published case studies.' },
    WORKSHOP: { description: 'Workshops, coming and past.' },
    DISCUSSION_GROUP: { description: 'Groups everybody may read.' },
    RESOURCE: { description: 'Guides, tools and methods.' },
    NEWS: { description: 'News items.' },
  },
});

/** The type a find is shown as when `node` is asked for. */
export const typeOfKind = {
  COORDINATOR: 'Coordinator',
  SIGNATORY: 'Signatory',
  SUPPORT_ACTION: 'SupportAction',
  CASE_STUDY: 'CaseStudy',
  WORKSHOP: 'Workshop',
  DISCUSSION_GROUP: 'DiscussionGroup',
  RESOURCE: 'Resource',
  NEWS: 'NewsItem',
} as const satisfies Readonly<Record<SearchKind, IdType>>;

export function isSearchKind(text: string): text is SearchKind {
  return Object.hasOwn(SearchKind, text);
}

/** The persistent name of a thing; `uri` of case studies, resources and workshops is made here as well. */
export function uriOf(kind: SearchKind, id: string): string {
  return `urn:covenant-hub:${kind.toLowerCase().replaceAll('_', '-')}:${id}`;
}
