/** Acts on action plans: handing in, reporting, deciding. */
import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { answered, payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { ActionPlan } from './action-plan.entity.ts';
import { PlanDecisionArguments, PlanSubmissionArguments, ReportSubmissionArguments } from './action-plan.inputs.ts';
import { actionPlanById, type ActionPlanRow } from './action-plan.loaders.ts';
import { decideActionPlan, submitActionPlan, submitMonitoringReport } from './action-plan.service.ts';

const ActionPlanPayload = payloadOf('ActionPlanPayload', 'Answer about a plan or a monitoring report of it.', {
  actionPlan: { type: () => ActionPlan, description: 'The plan as it is now.' },
});
type PlanAnswer = { readonly actionPlan: ActionPlanRow | null } | Refused;

@Resolver(() => ActionPlan)
export class ActionPlanActsResolver {
  @Mutation(() => ActionPlanPayload, {
    description:
      'A plan that the council has approved; of coordinators only those hand it in that the signatory lets act in its name today. A signatory on hold is published again. (members of the signatory or members of the coordinator)',
  })
  submitActionPlan(
    @Args(() => PlanSubmissionArguments) given: PlanSubmissionArguments,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return answered(context, async () => planAnswer(context, await submitActionPlan(context, given)));
  }

  @Mutation(() => ActionPlanPayload, { description: 'Where the assessment stands. (Office)' })
  decideActionPlan(
    @Args(() => PlanDecisionArguments) given: PlanDecisionArguments,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return answered(context, async () => planAnswer(context, await decideActionPlan(context, given)));
  }

  @Mutation(() => ActionPlanPayload, {
    description:
      'Two-yearly progress under a plan; by a coordinator as in `submitActionPlan`. A signatory on hold is published again. (members of the signatory or members of the coordinator)',
  })
  submitMonitoringReport(
    @Args(() => ReportSubmissionArguments) given: ReportSubmissionArguments,
    @Ctx() context: RequestContext,
  ): Promise<PlanAnswer> {
    return answered(context, async () => planAnswer(context, await submitMonitoringReport(context, given)));
  }
}

async function planAnswer(context: RequestContext, id: string): Promise<{ readonly actionPlan: ActionPlanRow | null }> {
  return { actionPlan: await actionPlanById(context).load(id) };
}
