/** Seats, attendance and outcomes of a workshop, and the reader's own registration. */
import { may } from '../../../covenant/rights/may.ts';
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { bodyById, type NamedBody } from '../../../covenant/bodies/covenant-bodies.ts';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { AttendanceFigures } from './attendance-figures.ts';
import { Workshop, type WorkshopRow } from './workshop.entity.ts';
import { RegistrationState, WorkshopState } from './workshop.enums.ts';
import { workshopById } from './workshop.loaders.ts';
import { WorkshopRegistration, type RegistrationRow } from './workshop-registration.entity.ts';
import {
  attendanceByWorkshopId,
  ownRegistrationByWorkshopId,
  seatCountByWorkshopId,
  waitingBeforeByRegistrationId,
} from './workshop-registration.loaders.ts';

@Resolver(() => Workshop)
export class WorkshopSeatsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Number of free seats; null if there is no limit or the workshop was held or cancelled.',
  })
  async seatsLeft(
    @Root() { id, capacity, state }: WorkshopRow,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    if (capacity === null || state !== WorkshopState.ANNOUNCED) return null;
    const taken = (await seatCountByWorkshopId(context).load(id))?.taken ?? 0;
    return Math.max(0, capacity - taken);
  }

  @FieldResolver(() => Int, { description: 'Number of people on the waiting list.' })
  async waiting(@Root() { id }: WorkshopRow, @Ctx() context: RequestContext): Promise<number> {
    return (await seatCountByWorkshopId(context).load(id))?.waiting ?? 0;
  }

  @FieldResolver(() => WorkshopRegistration, {
    nullable: true,
    description: "The reader's own registration; null if the reader has none or is not signed in. (oneself)",
  })
  viewerRegistration(
    @Root() { id }: WorkshopRow,
    @Ctx() context: RequestContext,
  ): Promise<RegistrationRow | null> | null {
    const { personId } = context.identity;
    return may(context, 'Workshop.viewerRegistration', { personId })
      ? ownRegistrationByWorkshopId(context).load(id)
      : null;
  }

  @FieldResolver(() => AttendanceFigures, {
    nullable: true,
    description: 'Attendance figures; null before the workshop was held or if no attendance was recorded.',
  })
  attendance(
    @Root() { id, state }: WorkshopRow,
    @Ctx() context: RequestContext,
  ): Promise<AttendanceFigures | null> | null {
    return state === WorkshopState.HELD ? attendanceByWorkshopId(context).load(id) : null;
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Outcomes; null when not stated.' })
  outcomes(
    @Root() { outcomes }: WorkshopRow,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    return localisedOrNull(context, outcomes, languages);
  }
}

/** Fields of a registration that link to other objects. The reader can reach only their own registration. */
@Resolver(() => WorkshopRegistration)
export class WorkshopRegistrationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Person who registered.' })
  person(@Root() { personId }: RegistrationRow): Person {
    return { id: personId };
  }

  @FieldResolver(() => Workshop, { nullable: true, description: 'The workshop.' })
  workshop(@Root() { workshopId }: RegistrationRow, @Ctx() context: RequestContext): Promise<WorkshopRow | null> {
    return workshopById(context).load(workshopId);
  }

  @FieldResolver(() => CovenantBody, {
    nullable: true,
    description:
      'Body in whose name the person registered; it never changes. Null for a registration in the own name, or until the name of a new body has arrived here.',
  })
  @Directive('@provides(fields: "... on Coordinator { name slug } ... on Signatory { name slug }")')
  onBehalfOf(
    @Root() { onBehalfOfId }: RegistrationRow,
    @Ctx() context: RequestContext,
  ): Promise<NamedBody | null> | null {
    return onBehalfOfId === null ? null : bodyById(context).load(onBehalfOfId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Position on the waiting list, starting at 1; null if not waiting.',
  })
  async position(@Root() { id, state }: RegistrationRow, @Ctx() context: RequestContext): Promise<number | null> {
    if (state !== RegistrationState.WAITING) return null;
    return ((await waitingBeforeByRegistrationId(context).load(id)) ?? 0) + 1;
  }
}
