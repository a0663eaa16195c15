/**
 * The table of rights: who may do and see what. A row is an act or a field, and its value lists who may; nobody may do what is
 * not listed. Acts have the name of their mutation, fields have the name of their type and field. The marks at the end of
 * descriptions in the schema, docs/rights.md and the tests of rights follow this table.
 */
import type { GroupRole } from './group-role.ts';
import type { MembershipRole } from './membership-role.ts';

/**
 * A kind of caller who may have a right: the person a thing belongs to, its experts, people of its body or group, people of the
 * Office.
 */
export type Holder =
  | { readonly kind: 'everyone' | 'signed in' | 'oneself' | 'applicant' | 'expert' }
  | { readonly kind: 'coordinator' | 'signatory' | 'Office'; readonly roles: readonly MembershipRole[] }
  | { readonly kind: 'group'; readonly roles: readonly GroupRole[] };

const everyone: Holder = { kind: 'everyone' };
const signedIn: Holder = { kind: 'signed in' };
/** The person the thing belongs to. */
const oneself: Holder = { kind: 'oneself' };
/** The person who applies for an authority. */
const applicant: Holder = { kind: 'applicant' };
/** A person who has accepted an invitation to the feedback the thing belongs to. */
const expert: Holder = { kind: 'expert' };
/** People of the coordinator the thing belongs to; without roles all of them. */
const coordinator = (...roles: MembershipRole[]): Holder => ({ kind: 'coordinator', roles });
/** People of the signatory the thing belongs to; without roles all of them. */
const signatory = (...roles: MembershipRole[]): Holder => ({ kind: 'signatory', roles });
/** People in the discussion group the thing belongs to; without roles all of them. */
const group = (...roles: GroupRole[]): Holder => ({ kind: 'group', roles });
/** People of the Office; without roles all of them. */
const office = (...roles: MembershipRole[]): Holder => ({ kind: 'Office', roles });

export const rights = {
  // Joining.
  registerAsCoordinator: [everyone],
  decideEligibility: [office('DECIDER')],
  sendStatement: [office('DECIDER')],
  returnSignedStatement: [applicant],
  refuseStatement: [office('DECIDER')],
  publishProfile: [office('DECIDER')],
  withdrawApplication: [applicant],
  noteOnApplication: [office()],
  prepareCoordinatorUpload: [applicant, coordinator('ADMIN', 'EDITOR', 'REPORTER'), office()],
  'Query.application': [applicant, office()],
  'Subscription.applicationChanged': [applicant, office()],
  'Query.applications': [office()],
  'CoordinatorApplication.internalNotes': [office()],
  'CoordinatorApplication.history': [applicant, office()],
  'Declaration.document': [applicant, coordinator(), office()],

  // Being a coordinator.
  updateProfile: [coordinator('ADMIN', 'EDITOR'), office('DECIDER')],
  putOnHold: [office('DECIDER')],
  liftHold: [office('DECIDER')],
  endParticipation: [office('DECIDER')],
  confirmEnding: [office('DECIDER')],
  withdrawFromCovenant: [coordinator('ADMIN')],
  assessCommitment: [office('DECIDER')],
  'Coordinator.members': [coordinator(), office()],
  'Coordinator.history': [coordinator(), office()],
  'Coordinator.plannedEndings': [coordinator(), office()],
  'Query.plannedEndings': [office()],
  'PlannedEnding.secondDecider': [office()],
  'StatusPeriod.reason': [coordinator(), office()],

  // Reports of a coordinator.
  startReport: [coordinator('ADMIN', 'REPORTER')],
  writeReport: [coordinator('ADMIN', 'REPORTER')],
  submitReport: [coordinator('ADMIN', 'REPORTER')],
  decideReport: [office('DECIDER')],
  openSurveyRound: [office('DECIDER')],
  /** Until the report is accepted; then everybody sees it. */
  'Query.coordinatorReport': [coordinator(), office()],
  'Query.coordinatorReports': [office()],
  'CoordinatorReport.reviewNotes': [coordinator(), office()],
  'CoordinatorReport.history': [coordinator(), office()],

  // People.
  inviteMember: [coordinator('ADMIN'), signatory('ADMIN'), office('DECIDER')],
  acceptInvitation: [signedIn],
  /** People may end their own membership. Only those who may invite can change roles. */
  changeMembership: [oneself, coordinator('ADMIN'), signatory('ADMIN'), office('DECIDER')],
  updateMyDetails: [oneself],
  requestMyData: [oneself],
  liftRestriction: [oneself],
  'Person.email': [oneself, office()],
  'Person.memberships': [oneself, office()],
  'Person.dataRequests': [oneself, office()],
  'Membership.invitedAddress': [coordinator('ADMIN'), signatory('ADMIN'), office()],
  'Membership.person': [oneself, coordinator(), signatory(), office()],
  'DataRequest.archive': [oneself],

  // The helpdesk.
  askHelpdesk: [everyone],
  replyToHelpRequest: [oneself, office()],
  'Query.helpRequests': [signedIn],

  // Signatories and their support links.
  registerSignatory: [office('DECIDER')],
  updateSignatory: [signatory('ADMIN', 'EDITOR'), office('DECIDER')],
  decideSignatoryStatus: [office('DECIDER')],
  proposeSupportLink: [coordinator('ADMIN', 'REPORTER'), signatory('ADMIN')],
  confirmSupportLink: [coordinator('ADMIN', 'REPORTER'), signatory('ADMIN')],
  declineSupportLink: [coordinator('ADMIN', 'REPORTER'), signatory('ADMIN')],
  endSupportLink: [coordinator('ADMIN', 'REPORTER'), signatory('ADMIN'), office('DECIDER')],
  permitActing: [signatory('ADMIN')],
  /** A coordinator needs the signatory's permission: see the rules of action plans. */
  submitActionPlan: [signatory('ADMIN', 'REPORTER'), coordinator('ADMIN', 'REPORTER')],
  decideActionPlan: [office('DECIDER')],
  submitMonitoringReport: [signatory('ADMIN', 'REPORTER'), coordinator('ADMIN', 'REPORTER')],
  prepareActionPlanUpload: [signatory('ADMIN', 'REPORTER'), coordinator('ADMIN', 'REPORTER')],
  'Query.supportLinks': [signedIn],
  /** Only its two sides and the Office see a link that is not confirmed, or was declined. */
  'SupportLink.unconfirmed': [coordinator(), signatory(), office()],
  'SupportLink.history': [signatory(), coordinator(), office()],
  'Signatory.nextReportDueOn': [signatory(), coordinator(), office()],
  'Signatory.members': [signatory(), office()],
  'Signatory.history': [signatory(), office()],

  // Support.
  recordSupportAction: [coordinator('ADMIN', 'REPORTER')],
  updateSupportAction: [coordinator('ADMIN', 'REPORTER')],
  cancelSupportAction: [coordinator('ADMIN', 'REPORTER'), office('DECIDER')],
  'SupportAction.history': [coordinator(), office()],

  // Threads and posts. Talk about a publication is in no group: it is for people who act for a body. In feedback on a resource,
  // experts write too, and oneself: the person of the Office who asked for it.
  startThread: [group(), coordinator(), signatory()],
  addPost: [group(), coordinator(), signatory(), expert, oneself],
  preparePostAttachmentUpload: [group(), coordinator(), signatory(), expert, oneself],
  /** The author. */
  editPost: [oneself],
  deletePost: [oneself],
  hidePost: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  restorePost: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  reactToPost: [group(), coordinator(), signatory(), expert, oneself],
  translatePost: [group(), coordinator(), signatory(), expert, oneself],
  /** Oneself: who started the thread. */
  acceptAnswer: [oneself, group('OWNER', 'MODERATOR'), office('MODERATOR')],
  updateThread: [oneself, group('OWNER', 'MODERATOR'), office('MODERATOR')],
  moveThread: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  markThreadRead: [signedIn],
  saveDraft: [signedIn],
  discardDraft: [signedIn],
  bookmarkPost: [signedIn],
  'Post.hiddenReason': [oneself, office()],
  'Person.unreadCount': [oneself],
  'Person.drafts': [oneself],
  'Person.bookmarks': [oneself],

  // Feedback of experts on a resource.
  askForFeedback: [coordinator('ADMIN', 'ORGANISER'), office('DECIDER', 'MODERATOR')],
  updateFeedbackRequest: [coordinator('ADMIN', 'ORGANISER'), office('DECIDER', 'MODERATOR')],
  inviteExperts: [coordinator('ADMIN', 'ORGANISER'), office('DECIDER', 'MODERATOR')],
  withdrawExpertInvitation: [coordinator('ADMIN', 'ORGANISER'), office('DECIDER', 'MODERATOR')],
  acceptExpertInvitation: [oneself],
  declineExpertInvitation: [oneself],
  'FeedbackRequest.invitations': [coordinator('ADMIN', 'ORGANISER'), office('DECIDER', 'MODERATOR')],
  'FeedbackRequest.viewerInvitation': [oneself],
  'Person.expertInvitations': [oneself],

  // The community.
  openDiscussionGroup: [coordinator('ADMIN', 'ORGANISER'), office('DECIDER', 'MODERATOR')],
  updateDiscussionGroup: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  archiveDiscussionGroup: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  reopenDiscussionGroup: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  joinGroup: [signedIn],
  leaveGroup: [group()],
  decideJoinRequest: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  withdrawJoinRequest: [oneself],
  inviteToGroup: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  acceptGroupInvitation: [oneself],
  declineGroupInvitation: [oneself],
  withdrawGroupInvitation: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  removeFromGroup: [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  changeGroupRole: [group('OWNER'), office('MODERATOR')],
  'DiscussionGroup.members': [group(), office('MODERATOR')],
  'DiscussionGroup.joinRequests': [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  'DiscussionGroup.invitations': [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  'DiscussionGroup.history': [group('OWNER', 'MODERATOR'), office('MODERATOR')],
  'DiscussionGroup.viewerJoinRequest': [oneself],
  'Person.groupMemberships': [oneself],
  'Person.groupInvitations': [oneself],
  'Person.joinRequests': [oneself],
  'DiscussionGroup.viewerMembership': [oneself],
  'Workshop.joinUrl': [signedIn],
  'Workshop.viewerRegistration': [oneself],
} as const satisfies Readonly<Record<string, readonly Holder[]>>;

export type Act = keyof typeof rights;

/** The mark at the end of a description: `(applicant or Office)`. */
export function markOf(act: Act): string {
  const holders: readonly Holder[] = rights[act];
  return `(${holders.map(wordsFor).join(' or ')})`;
}

function wordsFor(holder: Holder): string {
  switch (holder.kind) {
    case 'everyone':
      return 'public';
    case 'coordinator':
    case 'signatory':
      return `members of the ${holder.kind}`;
    case 'expert':
      return 'experts';
    case 'group':
      return wordsForGroup(holder.roles);
    case 'signed in':
    case 'oneself':
    case 'applicant':
    case 'Office':
      return holder.kind;
  }
}

/** An owner may all that a moderator may. */
function wordsForGroup(roles: readonly GroupRole[]): string {
  if (roles.length === 0) return 'members of the group';
  return roles.includes('MODERATOR') ? 'moderators' : 'owners';
}
