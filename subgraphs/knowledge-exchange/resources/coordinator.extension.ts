/** Resources of a coordinator. */
import { ResourceConnection } from './resource.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { Coordinator } from '../extends/coordinator.ts';
import type { ResourceRow } from './resource.entity.ts';
import { resourcesByCoordinatorId } from './resource.loaders.ts';

@Resolver(() => Coordinator)
export class CoordinatorResourcesExtension {
  @FieldResolver(() => ResourceConnection, {
    nullable: true,
    description: 'Its guides, tools and methods, newest first. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  resources(
    @Root() { id }: Coordinator,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<ResourceRow> | null> {
    return resourcesByCoordinatorId(context, { first, after, requested }).load(id);
  }
}
