/** The Office records the state of a plan's assessment. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { ActionPlanStatus } from '../action-plan.entity.ts';
import { planForChange } from '../action-plan.loaders.ts';
import { actionPlanPayload } from '../action-plan.payload.ts';
import { actionPlanSteps } from '../action-plan.steps.ts';

const MAX_NOTE = 5_000;

@ArgsType()
class DecisionArguments {
  @Field(() => ID, { description: 'The plan.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;

  @Field(() => ActionPlanStatus, { description: 'UNDER_ASSESSMENT after SUBMITTED, then ACCEPTED.' })
  status: ActionPlanStatus;

  @Field(() => String, { nullable: true, description: 'Reason, at most 5,000 characters; stored in the trail.' })
  note?: string | null;
}

export const decideActionPlan = act({
  name: 'decideActionPlan',
  description: 'Records the state of the assessment.',
  args: DecisionArguments,
  payload: actionPlanPayload,
  check({ note }) {
    const checks = new Checks();
    const checked = { reason: checks.optionalProse(['note'], note, MAX_NOTE) };
    checks.mustHold();
    return checked;
  },
  find: (from, { args }) => planForChange(from, args.id, ['id']),
  belongingTo: ({ signatoryId }) => ({ signatoryId }),
  revises: { table: rawSql`action_plan` },
  states: { machine: actionPlanSteps, of: ({ status }) => status, leadsTo: ({ status }) => status },
  rules: ({ transaction, thing: plan }) => lockRows(transaction, rawSql`signatory`, [plan.signatoryId]),
  set: ({ args: { status } }) => ({ status }),
  trail: ({ id, thing: plan, args: { status }, checked: { reason } }) => ({
    subjectId: plan.signatoryId,
    reason,
    before: { actionPlanId: id, status: plan.status },
    after: { actionPlanId: id, status },
  }),
});
