/** The name of a region; every subgraph resolves it itself. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText } from '../../../platform/graph/localized-text.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { regionName } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Region } from './region.ts';

@Resolver(() => Region)
export class RegionExtension {
  @FieldResolver(() => LocalizedText, { description: 'Name; for countries in many languages.' })
  @Directive('@shareable')
  name(
    @Root() region: RegionRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return regionName(context, region, languages);
  }
}
