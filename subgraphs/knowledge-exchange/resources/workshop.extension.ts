/** Material of a workshop. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Workshop, type WorkshopRow } from '../workshops/workshop.entity.ts';
import { Resource, type ResourceRow } from './resource.entity.ts';
import { resourcesByWorkshopId } from './resource.loaders.ts';

const MATERIALS_PER_WORKSHOP = 30;

@Resolver(() => Workshop)
export class WorkshopMaterialsExtension {
  @FieldResolver(() => [Resource], {
    description: `Slides, recordings and other material, newest first, at most ${String(MATERIALS_PER_WORKSHOP)}.`,
  })
  @CappedField(MATERIALS_PER_WORKSHOP)
  async materials(@Root() { id }: WorkshopRow, @Ctx() context: RequestContext): Promise<readonly ResourceRow[]> {
    const page = await resourcesByWorkshopId(context, { first: MATERIALS_PER_WORKSHOP }).load(id);
    return page?.nodes ?? [];
  }
}
