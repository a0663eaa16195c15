/** Fields of a coordinator: the signatories it supports, and its support links. */
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { SignatoryConnection, type SignatoryRow } from '../signatory/signatory.entity.ts';
import { signatoriesByCoordinatorId } from './coordinator-signatories.loaders.ts';
import { SupportLinkConnection, SupportLinkState, type SupportLinkRow } from './support-link.entity.ts';
import { linksByCoordinatorId, askedStates } from './support-link.loaders.ts';
import { Coordinator } from '../extends/coordinator.ts';

@ArgsType()
class SignatoriesOfCoordinatorArguments extends PageArguments {
  @Field(() => DateScalar, { nullable: true, description: 'On this day; today when left out.' })
  activeOn?: string | null;
}

@ArgsType()
class LinksOfCoordinatorArguments extends PageArguments {
  @Field(() => [SupportLinkState], {
    nullable: true,
    description:
      'In these states; by default confirmed and ended ones. Only the two sides and the Office see proposed and declined ones.',
  })
  state?: SupportLinkState[] | null;
}

@Resolver(() => Coordinator)
export class CoordinatorLinksExtension {
  @FieldResolver(() => SignatoryConnection, {
    nullable: true,
    description:
      'Signatories it supports on a day, by default today, by name, whatever their status. A link with an unknown first day counts from the day its source stated it. Null while signatories cannot be reached.',
  })
  @PagedField()
  signatories(
    @Root() { id }: Coordinator,
    @Args(() => SignatoriesOfCoordinatorArguments) { activeOn, first, after }: SignatoriesOfCoordinatorArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SignatoryRow> | null> {
    return signatoriesByCoordinatorId(context, { day: activeOn ?? context.today, first, after, requested }).load(id);
  }

  @FieldResolver(() => SupportLinkConnection, {
    nullable: true,
    description:
      'Its support links with their periods, including ended ones, oldest first. Null while signatories cannot be reached.',
  })
  @PagedField()
  supportLinks(
    @Root() { id }: Coordinator,
    @Args(() => LinksOfCoordinatorArguments) { state, first, after }: LinksOfCoordinatorArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportLinkRow> | null> {
    return linksByCoordinatorId(context, { states: askedStates(state), first, after }).load(id);
  }
}
