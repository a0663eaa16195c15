/** The calendar address of one workshop. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FeedLinks } from '../../../platform/graph/feed-links.type.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { workshopFeeds } from '../publications/feed-links.ts';
import { Workshop, type WorkshopRow } from './workshop.entity.ts';

@Resolver(() => Workshop)
export class WorkshopFeedsResolver {
  @FieldResolver(() => FeedLinks, {
    description:
      'Calendar address of this workshop, which also carries changes and a cancellation. The other formats are null, because they are only for lists.',
  })
  feeds(@Root() { slug }: WorkshopRow, @Ctx() context: RequestContext): FeedLinks {
    return workshopFeeds(context, slug);
  }
}
