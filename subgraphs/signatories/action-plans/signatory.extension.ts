/** Fields of a signatory about its plans: those it has submitted, and when the next plan or report is due. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CappedField } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { Signatory, type SignatoryRow } from '../signatory/signatory.entity.ts';
import { ActionPlan } from './action-plan.entity.ts';
import { actionPlansBySignatoryId, PLANS_PER_SIGNATORY, type ActionPlanRow } from './action-plan.loaders.ts';
import { nextReportDueOn } from './next-report.loaders.ts';

@Resolver(() => Signatory)
export class SignatoryPlansExtension {
  @FieldResolver(() => [ActionPlan], {
    description: `Submitted plans, newest first, at most ${String(PLANS_PER_SIGNATORY)}. Empty if no source states one: the open data has no plans.`,
  })
  @CappedField(PLANS_PER_SIGNATORY)
  async actionPlans(@Root() { id }: SignatoryRow, @Ctx() context: RequestContext): Promise<ActionPlanRow[]> {
    return (await actionPlansBySignatoryId(context).load(id)) ?? [];
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Last day to submit the plan, two years after adhesion, or the next monitoring report, two years after the last submission. Null if no plan is expected, if `progress` is unknown, or if you may not see it; only coordinators that support the signatory today may. (members of the signatory or members of the coordinator or Office)',
  })
  nextReportDueOn(@Root() signatory: SignatoryRow, @Ctx() context: RequestContext): Promise<string | null> {
    return nextReportDueOn(context, signatory);
  }
}
