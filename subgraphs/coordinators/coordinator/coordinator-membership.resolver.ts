/** What a coordinator promised, how its membership went, and what the ledger says of it. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { ActivityTotals, activityTotals } from '../ledger/activity-totals.ts';
import { Commitment } from '../commitments/commitment.entity.ts';
import { commitmentsByCoordinatorId, type CommitmentRow } from '../commitments/commitment.loaders.ts';
import { Coordinator, type CoordinatorRow } from './coordinator.entity.ts';
import { Declaration, DeclarationState } from '../declarations/declaration.entity.ts';
import {
  DECLARATIONS_PER_COORDINATOR,
  declarationsByCoordinatorId,
  type DeclarationRow,
} from '../declarations/declaration.loaders.ts';
import { ReportingStatus, reportingStatus } from '../reporting/reporting-status.ts';
import { PERIODS_PER_COORDINATOR, statusHistoryByCoordinatorId, StatusPeriod } from '../life/status-period.ts';

const MAX_COMMITMENTS = 7;

@Resolver(() => Coordinator)
export class CoordinatorMembershipResolver {
  @FieldResolver(() => [StatusPeriod], {
    description: `Every status with its period, oldest first, at most ${String(PERIODS_PER_COORDINATOR)}.`,
  })
  @CappedField(PERIODS_PER_COORDINATOR)
  async statusHistory(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<StatusPeriod[]> {
    return ((await statusHistoryByCoordinatorId(context).load(id)) ?? []).slice(-PERIODS_PER_COORDINATOR);
  }

  @FieldResolver(() => Declaration, {
    nullable: true,
    description: 'The declaration in force; null where the hub knows of none, as in all open data.',
  })
  async declaration(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<DeclarationRow | null> {
    const declarations = (await declarationsByCoordinatorId(context).load(id)) ?? [];
    return declarations.find(({ state }) => state === DeclarationState.SIGNED) ?? null;
  }

  @FieldResolver(() => [Declaration], {
    description: `Signed declarations, earlier ones too, newest first, at most ${String(DECLARATIONS_PER_COORDINATOR)}.`,
  })
  @CappedField(DECLARATIONS_PER_COORDINATOR)
  async declarations(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<DeclarationRow[]> {
    return ((await declarationsByCoordinatorId(context).load(id)) ?? []).slice(0, DECLARATIONS_PER_COORDINATOR);
  }

  @FieldResolver(() => [Commitment], {
    description:
      'One entry per commitment of the declaration in force, in its order. Where none is known: of the text offered today to its kind, and to territorial coordinators while the kind is unclear.',
  })
  @CappedField(MAX_COMMITMENTS)
  async commitments(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<CommitmentRow[]> {
    return (await commitmentsByCoordinatorId(context).load(id)) ?? [];
  }

  @FieldResolver(() => ReportingStatus, { description: 'Where the reporting duty stands.' })
  reporting(@Root() coordinator: CoordinatorRow, @Ctx() context: RequestContext): Promise<ReportingStatus> {
    return reportingStatus(context, coordinator);
  }

  @FieldResolver(() => ActivityTotals, {
    description: 'Totals from the ledger, for lists, filters and orders; the live counts are with their owners.',
  })
  activity(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<ActivityTotals | null> {
    return activityTotals(context, id);
  }
}
