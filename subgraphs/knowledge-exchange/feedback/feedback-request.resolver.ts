/** Fields of a request for feedback that are more than a column. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import { markOf } from '../../../covenant/rights/rights.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { CappedField, CountedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { FeedbackAspect } from '../posts/post.enums.ts';
import { resourceById } from '../resources/resource.loaders.ts';
import { ExpertInvitation, ExpertInvitationConnection } from './expert-invitation.entity.ts';
import { invitationsByThreadId, ownInvitationByThreadId } from './expert-invitation.loaders.ts';
import { FeedbackCount, FeedbackRequest } from './feedback-request.entity.ts';
import { countsByThreadId } from './feedback-request.loaders.ts';

const ASPECTS = Object.keys(FeedbackAspect).length;

@Resolver(() => FeedbackRequest)
export class FeedbackRequestResolver {
  @FieldResolver(() => [FeedbackAspect], { description: 'Aspects on which feedback is asked for.' })
  aspects(@Root() { aspects }: FeedbackRequest): FeedbackAspect[] {
    return listOfColumn<FeedbackAspect>(aspects);
  }

  @FieldResolver(() => Boolean, { description: 'False once the last day is over.' })
  isOpen(@Root() { openUntil }: FeedbackRequest, @Ctx() { today }: RequestContext): boolean {
    return openUntil >= today;
  }

  @FieldResolver(() => [FeedbackCount], { description: 'One entry for each aspect, also for one without posts.' })
  @CappedField(ASPECTS)
  @CountedField()
  async counts(@Root() { id }: FeedbackRequest, @Ctx() context: RequestContext): Promise<FeedbackCount[]> {
    const counts = (await countsByThreadId(context).load(id)) ?? [];
    return Object.values(FeedbackAspect).map(
      (aspect) => counts.find((one) => one.aspect === aspect) ?? { aspect, posts: 0, byExperts: 0 },
    );
  }

  @FieldResolver(() => ExpertInvitationConnection, {
    nullable: true,
    description: `Who was invited as an expert and who has answered, newest first; null if the reader may not see it. ${markOf('FeedbackRequest.invitations')}`,
  })
  @PagedField()
  async invitations(
    @Root() { id, resourceId }: FeedbackRequest,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<ExpertInvitation> | null> {
    const resource = await resourceById(context).load(resourceId);
    return may(context, 'FeedbackRequest.invitations', { coordinatorId: resource?.coordinatorId })
      ? invitationsByThreadId(context, { first, after }).load(id)
      : null;
  }

  @FieldResolver(() => ExpertInvitation, {
    nullable: true,
    description: `The reader's own invitation: the accepted one, otherwise the newest; null if there is none or the reader is not signed in. ${markOf('FeedbackRequest.viewerInvitation')}`,
  })
  viewerInvitation(
    @Root() { id }: FeedbackRequest,
    @Ctx() context: RequestContext,
  ): Promise<ExpertInvitation | null> | null {
    const { personId } = context.identity;
    return may(context, 'FeedbackRequest.viewerInvitation', { personId })
      ? ownInvitationByThreadId(context).load(id)
      : null;
  }
}
