/** What feedback of experts adds to the manifest. */
import { EXPERT_LETTERS } from '../../../covenant/personal-data/expert-letter.feed.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { writtenLetters } from '../discussion-groups/group-letters.ts';
import { AskForFeedback1700000000230 } from '../migrations/1700000000230-ask-for-feedback.ts';
import { acceptExpertInvitation } from './acts/acceptExpertInvitation.ts';
import { askForFeedback } from './acts/askForFeedback.ts';
import { declineExpertInvitation } from './acts/declineExpertInvitation.ts';
import { inviteExperts } from './acts/inviteExperts.ts';
import { updateFeedbackRequest } from './acts/updateFeedbackRequest.ts';
import { withdrawExpertInvitation } from './acts/withdrawExpertInvitation.ts';
import { ExpertInvitation } from './expert-invitation.entity.ts';
import { ExpertInvitationResolver } from './expert-invitation.resolver.ts';
import { FeedbackRequest } from './feedback-request.entity.ts';
import { FeedbackRequestResolver } from './feedback-request.resolver.ts';
import { heldData } from './held-data.ts';
import { PersonExpertExtension } from './person.extension.ts';
import { PostAffiliationExtension } from './post.extension.ts';
import { ResourceFeedbackExtension } from './resource.extension.ts';

export const feedback: SubgraphModule = {
  resolvers: [
    FeedbackRequestResolver,
    ExpertInvitationResolver,
    ResourceFeedbackExtension,
    PostAffiliationExtension,
    PersonExpertExtension,
  ],
  acts: [
    askForFeedback,
    updateFeedbackRequest,
    inviteExperts,
    acceptExpertInvitation,
    declineExpertInvitation,
    withdrawExpertInvitation,
  ],
  entities: [FeedbackRequest, ExpertInvitation],
  migrations: [AskForFeedback1700000000230],
  projections: [writtenLetters(EXPERT_LETTERS, rawSql`expert_invitation`)],
  heldData,
};
