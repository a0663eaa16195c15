/** The name of a region, which every subgraph answers itself. */
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Languages, LocalizedText } from '../../platform/graphql/localized-text.ts';
import type { RegionRow } from '../../platform/regions/region.entity.ts';
import { regionName } from '../../platform/regions/regions.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import { Region } from './region.ts';

@Resolver(() => Region)
export class RegionExtension {
  @FieldResolver(() => LocalizedText, { description: 'Name; of countries in many languages.' })
  @Directive('@shareable')
  name(
    @Root() region: RegionRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText {
    return regionName(context, region, languages);
  }
}
