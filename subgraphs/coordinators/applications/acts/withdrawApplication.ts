/** The applicant withdraws the application. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { stepOfApplication } from '../application-act.ts';
import { ApplicationArguments } from '../application.inputs.ts';
import { MAX_REASON } from '../application.rules.ts';
import { insertStep } from '../application.steps.ts';

const state = 'WITHDRAWN';

@ArgsType()
class WithdrawalArguments extends ApplicationArguments {
  @Field(() => String, { nullable: true, description: 'Optional reason.' })
  reason?: string | null;
}

export const withdrawApplication = act({
  ...stepOfApplication,
  name: 'withdrawApplication',
  description: 'Withdraws the application, before its profile is published.',
  args: WithdrawalArguments,
  check(args) {
    const checks = new Checks();
    const reason = checks.optionalProse(['reason'], args.reason, MAX_REASON);
    checks.mustHold();
    return { reason };
  },
  set: () => ({ state }),
  write: (decided) => insertStep(decided, { state, reason: decided.checked.reason }),
  trail: ({ thing: before, checked: { reason } }) => ({ reason, before: { state: before.state }, after: { state } }),
});
