/** Addresses of the feeds of the threads of a group. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FeedLinks, NO_FEEDS } from '../../../platform/graph/feed-links.type.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { groupFeeds } from '../publications/feed-links.ts';
import { GroupVisibility } from '../visibility/group-visibility.ts';
import { DiscussionGroup, type GroupRow } from './discussion-group.entity.ts';

@Resolver(() => DiscussionGroup)
export class GroupFeedsResolver {
  @FieldResolver(() => FeedLinks, {
    description:
      'Its threads as a feed, the thread with the latest post first. All formats are null if the group is not PUBLIC, because feed readers do not sign in. Threads have no calendar; `workshops` has one.',
  })
  feeds(@Root() { slug, visibility }: GroupRow, @Ctx() context: RequestContext): FeedLinks {
    return visibility === GroupVisibility.PUBLIC ? groupFeeds(context, slug) : NO_FEEDS;
  }
}
