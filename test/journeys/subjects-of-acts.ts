/** What each mutation is about in the tests of rights, and by which arguments it is named. */
import type { RightsWorld, Thing } from './rights-world.ts';

export const subjectOf: Readonly<Record<string, readonly [Thing | null, ...string[]]>> = {
  registerAsCoordinator: [null],
  askHelpdesk: [null],
  acceptInvitation: [null],
  updateMyDetails: [null],
  requestMyData: [null],
  registerSignatory: [null],
  openSurveyRound: [null],
  ...about('CoordinatorApplication', 'applicationId', [
    'decideEligibility',
    'sendStatement',
    'returnSignedStatement',
    'refuseStatement',
    'publishProfile',
    'withdrawApplication',
    'noteOnApplication',
  ]),
  ...about('Coordinator', 'coordinatorId', [
    'updateProfile',
    'putOnHold',
    'liftHold',
    'endParticipation',
    'confirmEnding',
    'withdrawFromCovenant',
    'assessCommitment',
    'startReport',
    'recordSupportAction',
  ]),
  ...about('Coordinator', 'bodyId', ['inviteMember']),
  ...about('Coordinator', 'input.subjectId', ['prepareCoordinatorUpload']),
  ...about('CoordinatorReport', 'id', ['writeReport', 'submitReport', 'decideReport']),
  ...about('Membership', 'id', ['changeMembership']),
  ...about('DataRequest', 'id', ['liftRestriction']),
  ...about('HelpRequest', 'id', ['replyToHelpRequest']),
  ...about('Signatory', 'id', ['updateSignatory', 'decideSignatoryStatus']),
  ...about('Signatory', 'signatoryId', ['submitActionPlan']),
  ...about('Signatory', 'input.subjectId', ['prepareActionPlanUpload']),
  ...about('ActionPlan', 'id', ['decideActionPlan']),
  ...about('ActionPlan', 'actionPlanId', ['submitMonitoringReport']),
  ...about('SupportLink', 'id', ['confirmSupportLink', 'declineSupportLink', 'endSupportLink', 'permitActing']),
  ...about('SupportLink', 'both', ['proposeSupportLink']),
  ...about('Thread', 'id', ['updateThread', 'moveThread']),
  ...about('Thread', 'threadId', ['addPost', 'acceptAnswer', 'markThreadRead']),
  ...about('Thread', 'targetId', ['saveDraft']),
  ...about('Thread', 'input.subjectId', ['preparePostAttachmentUpload']),
  discardDraft: [null],
  ...about('DiscussionGroup', 'groupId', ['startThread']),
  ...about('Post', 'id', ['editPost', 'deletePost', 'hidePost', 'restorePost', 'translatePost']),
  ...about('Post', 'postId', ['reactToPost', 'bookmarkPost']),
  ...about('Resource', 'resourceId', ['askForFeedback', 'updateFeedbackRequest', 'inviteExperts']),
  ...about('ExpertInvitation', 'id', ['acceptExpertInvitation', 'declineExpertInvitation', 'withdrawExpertInvitation']),
  ...about('SupportAction', 'id', ['updateSupportAction', 'cancelSupportAction']),
  ...about('Coordinator', 'onBehalfOfId', ['openDiscussionGroup']),
  ...about('DiscussionGroup', 'id', ['updateDiscussionGroup', 'archiveDiscussionGroup', 'reopenDiscussionGroup']),
  ...about('DiscussionGroup', 'groupId', ['joinGroup', 'inviteToGroup']),
  ...about('GroupMembership', 'membershipId', ['removeFromGroup', 'changeGroupRole']),
  ...about('GroupJoinRequest', 'id', ['decideJoinRequest', 'withdrawJoinRequest']),
  ...about('GroupInvitation', 'id', ['acceptGroupInvitation', 'declineGroupInvitation', 'withdrawGroupInvitation']),
  // The last one, as the owner goes.
  ...about('DiscussionGroup', 'groupId', ['leaveGroup']),
};

function about(thing: Thing, argument: string, mutations: readonly string[]): Record<string, [Thing, string]> {
  return Object.fromEntries(mutations.map((mutation) => [mutation, [thing, argument]]));
}

const TODAY = new Date().toISOString().slice(0, 10);
/** Where what is made up would be refused before anybody asks for rights. */
export const GOOD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  publishProfile: { slug: 'province-of-rights' },
  updateProfile: { input: { politicalHeadTitle: 'President' } },
  endParticipation: { heardOn: TODAY, endsOn: TODAY },
  withdrawFromCovenant: { endsOn: TODAY },
  changeMembership: { endsOn: TODAY },
  writeReport: { documentIds: [] },
  // In the name of a body nobody acts for, so that nobody is in the group afterwards.
  joinGroup: { onBehalfOfId: 'crd_01HK153X00AAAAAAAAAAAAAAAA' },
  inviteToGroup: { addresses: ['somebody@example.org'] },
  startThread: { kind: 'DISCUSSION' },
  askForFeedback: { openUntil: TODAY, personIds: [], addresses: [] },
  updateFeedbackRequest: { openUntil: TODAY },
  inviteExperts: { personIds: [], addresses: ['expert@example.org'] },
};

export function givenFor(world: RightsWorld, thing: Thing | null, argument: string): Record<string, unknown> {
  if (!thing) return {};
  const { id, belonging } = world.things[thing];
  if (argument === 'both') return { coordinatorId: belonging.coordinatorId, signatoryId: belonging.signatoryId };
  if (argument !== 'input.subjectId') return { [argument]: id };
  const sha256 = 'a'.repeat(64);
  return { input: { subjectId: id, fileName: 'a.pdf', mediaType: 'application/pdf', byteSize: 10, sha256 } };
}
