/** Applications: the queue of the Office and the view of the applicant. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { isOneOf, readPage, whenGiven } from '../../../platform/graph/keyset-page.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { connectionOf, CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import type { RegionRow } from '../../../covenant/regions/region.entity.ts';
import { regionsByCode } from '../../../covenant/regions/regions.ts';
import { may } from '../../../covenant/rights/may.ts';
import { mustMayRead } from '../../../covenant/rights/must-may-read.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { coordinatorById } from '../coordinator/coordinator.loaders.ts';
import { Declaration } from '../declarations/declaration.entity.ts';
import { declarationByApplicationId, type DeclarationRow } from '../declarations/declaration.loaders.ts';
import { Region } from '../extends/region.ts';
import {
  APPLICATION_COLUMNS,
  ApplicationStep,
  CoordinatorApplication,
  type ApplicationRow,
} from './application.entity.ts';
import { ApplicationsArguments } from './application.inputs.ts';
import { applicationById, notesByApplicationId, stepsByApplicationId } from './application.loaders.ts';
import { applicationSteps } from './application.steps.ts';

const ApplicationConnection = connectionOf(() => CoordinatorApplication, {
  name: 'Application',
  plural: 'applications',
});

const MAX_STEPS = 20;
const MAX_REGIONS = 20;

@Resolver(() => CoordinatorApplication)
export class ApplicationResolver {
  @Query(() => CoordinatorApplication, {
    nullable: true,
    description: 'One application; null if none that you may see has this id. (applicant or Office)',
  })
  application(
    @Arg('id', () => ID, { description: 'The application.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationRow | null> {
    return applicationById(context).load(id);
  }

  @Query(() => ApplicationConnection, {
    nullable: true,
    description: 'Queue of applications, oldest first; an error if you may not see it. (Office)',
  })
  @PagedField()
  applications(
    @Args(() => ApplicationsArguments) { state, country, first, after }: ApplicationsArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<ApplicationRow>> {
    mustMayRead(context, 'Query.applications');
    const list = {
      name: 'Query.applications',
      columns: APPLICATION_COLUMNS,
      from: rawSql`coordinator_application`,
      id: rawSql`id`,
      order: { by: rawSql`registeredAt`, direction: 'ASC' as const },
      conditions: [
        ...whenGiven(state, (states) => isOneOf(rawSql`state`, states)),
        ...whenGiven(country, (countries) => isOneOf(rawSql`country`, countries)),
      ],
      scope: { state: state ?? null, country: country ?? null },
    };
    return readPage<ApplicationRow>(context.database, list, { first, after, requested });
  }

  @FieldResolver(() => [Region], { description: 'Area in which it will give support.' })
  @CappedField(MAX_REGIONS)
  regions(@Root() { regionCodes }: ApplicationRow, @Ctx() context: RequestContext): Promise<RegionRow[]> {
    return regionsByCode(context, listOfColumn(regionCodes));
  }

  @FieldResolver(() => [ApplicationStep], { description: 'Steps taken so far, oldest first.' })
  @CappedField(MAX_STEPS)
  async steps(@Root() { id }: ApplicationRow, @Ctx() context: RequestContext): Promise<ApplicationStep[]> {
    return ((await stepsByApplicationId(context).load(id)) ?? []).slice(-MAX_STEPS);
  }

  @FieldResolver(() => [String], { description: 'Names of the mutations that you may do next.' })
  allowedActs(@Root() application: ApplicationRow, @Ctx() context: RequestContext): string[] {
    return applicationSteps.actsIn(application.state).filter((act) => may(context, act, application));
  }

  @FieldResolver(() => Declaration, {
    nullable: true,
    description: 'The current statement of commitment, never a refused one; null until it has been sent.',
  })
  declaration(@Root() { id }: ApplicationRow, @Ctx() context: RequestContext): Promise<DeclarationRow | null> {
    return declarationByApplicationId(context).load(id);
  }

  @FieldResolver(() => Coordinator, { nullable: true, description: 'The profile; null until it is published.' })
  coordinator(
    @Root() { coordinatorId, state }: ApplicationRow,
    @Ctx() context: RequestContext,
  ): Promise<CoordinatorRow | null> | null {
    return coordinatorId === null || state !== 'PROFILE_PUBLISHED'
      ? null
      : coordinatorById(context).load(coordinatorId);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'Internal notes of the Office, oldest first; null if you may not see them. (Office)',
  })
  @CappedField(50)
  internalNotes(@Root() { id }: ApplicationRow, @Ctx() context: RequestContext): Promise<string[] | null> | null {
    return may(context, 'CoordinatorApplication.internalNotes') ? notesByApplicationId(context).load(id) : null;
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description: 'Audit trail, newest first. (applicant or Office)',
  })
  @PagedField()
  history(
    @Root() application: ApplicationRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    if (!may(context, 'CoordinatorApplication.history', application)) return null;
    return historyOf(context, page).load(application.id);
  }
}
