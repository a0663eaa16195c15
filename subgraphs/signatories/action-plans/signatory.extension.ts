/** What plans say about a signatory: which it has handed in, and when the next plan or report is due. */
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
    description: `Plans handed in, newest first, at most ${String(PLANS_PER_SIGNATORY)}. Empty where no source tells of one: the open data does not hold plans.`,
  })
  @CappedField(PLANS_PER_SIGNATORY)
  async actionPlans(@Root() { id }: SignatoryRow, @Ctx() context: RequestContext): Promise<ActionPlanRow[]> {
    return (await actionPlansBySignatoryId(context).load(id)) ?? [];
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Last day to hand in a plan, two years after adhesion, or the next monitoring report, two years after what was handed in last. Null where no plan is expected, where `progress` is unknown, and for whoever may not see it: of coordinators only those see it that support the signatory today. (members of the signatory or members of the coordinator or Office)',
  })
  nextReportDueOn(@Root() signatory: SignatoryRow, @Ctx() context: RequestContext): Promise<string | null> {
    return nextReportDueOn(context, signatory);
  }
}
