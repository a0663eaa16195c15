/** Fields of a coordinator about its life: status history, logo, trail, planned endings and allowed acts. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AuditConnection, type AuditEntry } from '../../../platform/acts/audit-entry.entity.ts';
import { historyOf } from '../../../platform/acts/audit-trail.ts';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { documentsBySubjectId } from '../../../platform/uploads/document.resolver.ts';
import { CappedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';
import { coordinatorLife } from './coordinator-life.ts';
import { PlannedEnding, type PlannedEndingRow } from './planned-ending.entity.ts';
import { ENDINGS_PER_COORDINATOR, plannedEndingsByCoordinatorId } from './planned-endings.ts';
import { PERIODS_PER_COORDINATOR, statusHistoryByCoordinatorId, StatusPeriod } from './status-period.ts';

@Resolver(() => Coordinator)
export class CoordinatorLifeExtension {
  @FieldResolver(() => [StatusPeriod], {
    description: `All periods of its status, oldest first, at most ${String(PERIODS_PER_COORDINATOR)}.`,
  })
  @CappedField(PERIODS_PER_COORDINATOR)
  async statusHistory(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<StatusPeriod[]> {
    return ((await statusHistoryByCoordinatorId(context).load(id)) ?? []).slice(-PERIODS_PER_COORDINATOR);
  }

  @FieldResolver(() => [String], {
    description: 'Names of the mutations on its profile and membership that its status and your rights allow.',
  })
  allowedActs(@Root() { id, status }: CoordinatorRow, @Ctx() context: RequestContext): string[] {
    return coordinatorLife.actsIn(status).filter((act) => may(context, act, { coordinatorId: id }));
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'Logo, a PNG or JPEG; null until the coordinator has uploaded one.',
  })
  async logo(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<Document | null> {
    return (await documentsBySubjectId(context).load(id))?.[0] ?? null;
  }

  @FieldResolver(() => [PlannedEnding], {
    nullable: true,
    description:
      'Proposed or decided future endings, at most one of each, by day; null if you may not see them. (members of the coordinator or Office)',
  })
  @CappedField(ENDINGS_PER_COORDINATOR)
  plannedEndings(
    @Root() { id }: CoordinatorRow,
    @Ctx() context: RequestContext,
  ): Promise<PlannedEndingRow[] | null> | null {
    if (!may(context, 'Coordinator.plannedEndings', { coordinatorId: id })) return null;
    return plannedEndingsByCoordinatorId(context).load(id);
  }

  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description: 'Audit trail, newest first; null if you may not see it. (members of the coordinator or Office)',
  })
  @PagedField()
  history(
    @Root() { id }: CoordinatorRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<AuditEntry> | null> | null {
    if (!may(context, 'Coordinator.history', { coordinatorId: id })) return null;
    return historyOf(context, page).load(id);
  }
}
