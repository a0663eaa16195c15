/** Adds workshops to a coordinator. */
import { WorkshopConnection, type WorkshopRow } from './workshop.entity.ts';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { NO_FEEDS } from '../../../platform/graph/feed-links.type.ts';
import { PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { Coordinator } from '../extends/coordinator.ts';
import { agendaFeeds } from '../publications/feed-links.ts';
import { WorkshopRole } from './workshop.enums.ts';
import { UpcomingArguments } from './workshop.inputs.ts';
import { workshopsByCoordinatorId } from './workshop.loaders.ts';

@ArgsType()
class WorkshopsOfCoordinatorArguments extends UpcomingArguments {
  @Field(() => [WorkshopRole], {
    nullable: true,
    description: 'Only workshops in which it had one of these roles; by default any role.',
  })
  role?: WorkshopRole[] | null;
}

@Resolver(() => Coordinator)
export class CoordinatorWorkshopsExtension {
  @FieldResolver(() => WorkshopConnection, {
    nullable: true,
    description:
      'Workshops in which it had a role, each listed once. Participants are recorded only after the workshop. Null while knowledge-exchange cannot be reached.',
  })
  @PagedField()
  async workshops(
    @Root() { id }: Coordinator,
    @Args(() => WorkshopsOfCoordinatorArguments) { role, upcoming, first, after }: WorkshopsOfCoordinatorArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<WorkshopRow> | null> {
    const hasFeeds = upcoming === true && role?.length === 1 && role[0] === WorkshopRole.HOST;
    const page = await workshopsByCoordinatorId(context, {
      roles: role ?? null,
      upcoming: upcoming ?? null,
      first,
      after,
      requested,
    }).load(id);
    return page?.withFeeds(() => (hasFeeds ? agendaFeeds(context, { hostId: id }) : NO_FEEDS)) ?? null;
  }
}
