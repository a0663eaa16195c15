/** The support actions in a region. */
import { SupportActionConnection, type SupportActionRow } from './support-action.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { supportActionsByRegion } from './support-action.loaders.ts';
import { Region } from '../extends/region.ts';

@Resolver(() => Region)
export class RegionSupportActionsExtension {
  @FieldResolver(() => SupportActionConnection, {
    nullable: true,
    description:
      'Actions in this unit or any unit below it, latest first. An action that names no unit lies in the country of its coordinator. Null while support-actions cannot be reached.',
  })
  @PagedField()
  supportActions(
    @Root() { code }: RegionRow,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportActionRow> | null> {
    return supportActionsByRegion(context, { first, after, requested }).load(code);
  }
}
