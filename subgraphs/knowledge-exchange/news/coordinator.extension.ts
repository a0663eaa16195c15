/** News of a coordinator. */
import { NewsConnection } from './news-item.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { NO_FEEDS } from '../../../platform/graph/feed-links.type.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { Coordinator } from '../extends/coordinator.ts';
import type { NewsItemRow } from './news-item.entity.ts';
import { newsByCoordinatorId } from './news-item.loaders.ts';

@Resolver(() => Coordinator)
export class CoordinatorNewsExtension {
  @FieldResolver(() => NewsConnection, {
    nullable: true,
    description:
      'News about the coordinator or from it, newest first. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  async news(
    @Root() { id }: Coordinator,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<NewsItemRow> | null> {
    const page = await newsByCoordinatorId(context, { first, after, requested }).load(id);
    return page?.withFeeds(() => NO_FEEDS) ?? null;
  }
}
