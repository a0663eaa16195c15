/** The support actions of a coordinator. */
import { SupportActionConnection, type SupportActionRow } from './support-action.entity.ts';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { SupportCategory } from './support-action.enums.ts';
import { supportActionsByCoordinatorId } from './support-action.loaders.ts';
import { Coordinator } from '../extends/coordinator.ts';

@ArgsType()
class SupportActionsOfCoordinatorArguments extends PageArguments {
  @Field(() => [SupportCategory], { nullable: true, description: 'Only in these groups; by default in all.' })
  category?: SupportCategory[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those in force on this day; actions of unknown start match no day.',
  })
  activeOn?: string | null;
}

@Resolver(() => Coordinator)
export class CoordinatorSupportActionsExtension {
  @FieldResolver(() => SupportActionConnection, {
    nullable: true,
    description:
      'Its actions for signatories, latest first, those of unknown start last. A joint action is listed only under the coordinator that recorded it. Null while support-actions cannot be reached.',
  })
  @PagedField()
  supportActions(
    @Root() { id }: Coordinator,
    @Args(() => SupportActionsOfCoordinatorArguments)
    { category, activeOn, first, after }: SupportActionsOfCoordinatorArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportActionRow> | null> {
    const request = { category: category ?? null, activeOn: activeOn ?? null, first, after, requested };
    return supportActionsByCoordinatorId(context, request).load(id);
  }
}
