/** Where one workshop can be taken into a calendar. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FeedLinks } from '../../../platform/graph/feed-links.type.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { workshopFeeds } from '../publications/feed-links.ts';
import type { WorkshopRow } from './workshop-columns.ts';
import { Workshop } from './workshop.entity.ts';

@Resolver(() => Workshop)
export class WorkshopFeedsResolver {
  @FieldResolver(() => FeedLinks, {
    description:
      'This workshop for a calendar, changes and a cancellation included; the other formats are null, as it is one thing and no list.',
  })
  feeds(@Root() { slug }: WorkshopRow, @Ctx() context: RequestContext): FeedLinks {
    return workshopFeeds(context, slug);
  }
}
