/** The request for feedback on a resource. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { Resource, type ResourceRow } from '../resources/resource.entity.ts';
import { FeedbackRequest } from './feedback-request.entity.ts';
import { requestByResourceId } from './feedback-request.loaders.ts';

@Resolver(() => Resource)
export class ResourceFeedbackExtension {
  @FieldResolver(() => FeedbackRequest, {
    nullable: true,
    description:
      'What feedback is asked for and until when; it stays when the last day is over. Null if none was ever asked for.',
  })
  feedbackRequest(@Root() { id }: ResourceRow, @Ctx() context: RequestContext): Promise<FeedbackRequest | null> {
    return requestByResourceId(context).load(id);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Last day for feedback; null if no feedback is requested.',
  })
  async feedbackOpenUntil(@Root() { id }: ResourceRow, @Ctx() context: RequestContext): Promise<string | null> {
    return (await requestByResourceId(context).load(id))?.openUntil ?? null;
  }
}
