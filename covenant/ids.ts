/** Ids of everything that has an address in the graph. */
import { idsOf, ownIdPrefixes } from '../platform/base/ids.ts';

export const idPrefixes = {
  Coordinator: 'crd',
  DeclarationTemplate: 'dtp',
  Declaration: 'dcl',
  Commitment: 'cmt',
  Person: 'per',
  Signatory: 'sig',
  SupportLink: 'lnk',
  ActionPlan: 'pln',
  MonitoringReport: 'mon',
  SupportAction: 'act',
  CaseStudy: 'cas',
  Workshop: 'wrk',
  DiscussionGroup: 'grp',
  Thread: 'thr',
  Post: 'pst',
  Resource: 'res',
  NewsItem: 'nws',
  NewsletterIssue: 'nli',
  CoordinatorApplication: 'apl',
  CoordinatorReport: 'rep',
  Membership: 'mem',
  HelpRequest: 'hlp',
  HelpMessage: 'hms',
  DataRequest: 'dat',
  GroupMembership: 'gmb',
  GroupJoinRequest: 'gjr',
  GroupInvitation: 'gin',
  GroupLetter: 'glt',
  ExpertInvitation: 'exi',
  ExpertLetter: 'exl',
  ...ownIdPrefixes,
} as const;

export type IdType = keyof typeof idPrefixes;

export const { newId, idOfSource, typeOfId } = idsOf(idPrefixes);
