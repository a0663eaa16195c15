/** The totals of a coordinator from the ledger. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { ActivityTotals, activityTotals } from './activity-totals.ts';
import { Coordinator, type CoordinatorRow } from '../coordinator/coordinator.entity.ts';

@Resolver(() => Coordinator)
export class CoordinatorActivityExtension {
  @FieldResolver(() => ActivityTotals, {
    description: 'Totals from the ledger, for lists, filters and orders. Their owners have the live counts.',
  })
  activity(@Root() { id }: CoordinatorRow, @Ctx() context: RequestContext): Promise<ActivityTotals | null> {
    return activityTotals(context, id);
  }
}
