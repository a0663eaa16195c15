/**
 * Which tables grow with the hub, and what of a row must differ from the row it is a copy of. Ids need no mention: a
 * copy of a thing gets an id of its own wherever the thing is named. Coordinators, people and units stay who they are,
 * so every coordinator has more of everything.
 */
import type { SubgraphName } from '../../covenant/subgraph-name.ts';

export interface GrowingTable {
  readonly table: string;
  /** Column with the id of the thing a row belongs to. A row is multiplied if that thing is. */
  readonly of: string;
  /** Unique or ordering texts, to which the number of the copy is added. */
  readonly distinct?: readonly string[];
  /** Numbers divided among the copies: a hundred times the population of Europe is more than a field can hold. */
  readonly shared?: readonly string[];
}

export interface MaintainedCount {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Id prefixes of the multiplied things. */
export const MULTIPLIED = ['sig', 'lnk', 'act', 'cas', 'wrk', 'grp', 'thr', 'pst', 'res', 'nws', 'nli'];

const bodies: GrowingTable = { table: 'covenant_body', of: 'id', distinct: ['slug', 'name'] };

export const growingTables: Readonly<Record<SubgraphName, readonly GrowingTable[]>> = {
  coordinators: [
    bodies,
    { table: 'supported_signatory', of: 'signatoryId' },
    { table: 'evidence_entry', of: 'entityId' },
  ],
  signatories: [
    {
      table: 'signatory',
      of: 'id',
      distinct: ['slug', 'name', 'sortName', 'organisationId', 'gcomId', 'groupOrganisationId'],
      shared: ['populationAtAdhesion', 'sortPopulation'],
    },
    { table: 'support_link', of: 'id', distinct: ['sortName'] },
  ],
  'support-actions': [
    bodies,
    { table: 'support_action', of: 'id', distinct: ['slug'] },
    { table: 'support_action_beneficiary', of: 'actionId' },
    { table: 'support_action_region', of: 'actionId' },
    { table: 'support_action_place', of: 'actionId' },
  ],
  'knowledge-exchange': [
    bodies,
    { table: 'case_study', of: 'id', distinct: ['slug'] },
    { table: 'case_study_link', of: 'caseStudyId' },
    { table: 'case_study_section', of: 'caseStudyId' },
    { table: 'replication', of: 'caseStudyId' },
    { table: 'workshop', of: 'id', distinct: ['slug'] },
    { table: 'workshop_coordinator', of: 'workshopId' },
    { table: 'workshop_region', of: 'workshopId' },
    { table: 'workshop_session', of: 'id' },
    { table: 'workshop_speaker', of: 'sessionId' },
    { table: 'workshop_registration', of: 'id' },
    { table: 'discussion_group', of: 'id', distinct: ['slug', 'sortName'] },
    { table: 'discussion_group_region', of: 'groupId' },
    { table: 'group_membership', of: 'id' },
    { table: 'thread', of: 'id' },
    { table: 'post', of: 'id' },
    { table: 'post_reaction', of: 'postId' },
    { table: 'resource', of: 'id', distinct: ['slug'] },
    { table: 'news_item', of: 'id', distinct: ['slug'] },
    { table: 'newsletter_issue', of: 'id' },
    { table: 'newsletter_item', of: 'issueId' },
    { table: 'evidence', of: 'nodeId', distinct: ['id'] },
    { table: 'coordinator_part', of: 'nodeId' },
    { table: 'search_document', of: 'id', distinct: ['sortTitle'] },
    { table: 'search_label', of: 'documentId' },
    { table: 'search_term', of: 'documentId' },
    { table: 'search_wording', of: 'documentId' },
  ],
};

/** Stored counts to recompute; the words of the search and the memberships of a thing do not change. */
export const maintainedCounts: Readonly<Record<SubgraphName, readonly MaintainedCount[]>> = {
  coordinators: [
    { table: 'coordinator', columns: ['sortSignatories'] },
    {
      table: 'coordinator_activity',
      columns: ['signatories', 'supportActions', 'caseStudies', 'workshops', 'discussionGroups'],
    },
  ],
  signatories: [{ table: 'coordinator_tally', columns: ['signatories'] }],
  'support-actions': [],
  'knowledge-exchange': [
    {
      table: 'coordinator_activity',
      columns: ['caseStudies', 'replications', 'workshopsHosted', 'workshopsAttended', 'discussionGroups'],
    },
    { table: 'coordinator_topic', columns: ['things'] },
  ],
};
