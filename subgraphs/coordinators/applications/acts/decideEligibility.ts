/** The Office decides whether an authority may become a coordinator. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { writeTo } from '../../letters/write-to.ts';
import { applicantsOf, stepOfApplication } from '../application-act.ts';
import { ApplicationArguments } from '../application.inputs.ts';
import { MAX_REASON } from '../application.rules.ts';
import { insertStep } from '../application.steps.ts';

@ArgsType()
class EligibilityArguments extends ApplicationArguments {
  @Field(() => Boolean, { description: 'True if the authority meets the criteria.' })
  eligible: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, shown to the applicant; required if the authority does not meet the criteria.',
  })
  reason?: string | null;
}

export const decideEligibility = act({
  ...stepOfApplication,
  name: 'decideEligibility',
  description: 'Step 2: decides whether the authority meets the criteria, and notifies it by letter.',
  args: EligibilityArguments,
  check(args) {
    const checks = new Checks();
    const reason = checks.optionalProse(['reason'], args.reason, MAX_REASON);
    checks.that(args.eligible || reason !== null, ['reason'], 'reasonOfRejection', 'A rejection needs a reason.');
    checks.mustHold();
    return { state: args.eligible ? 'ELIGIBLE' : 'REJECTED', reason } as const;
  },
  set: ({ checked: { state } }) => ({ state }),
  write: (decided) => insertStep(decided, decided.checked),
  trail: ({ thing: before, checked: { state, reason } }) => ({
    reason,
    before: { state: before.state },
    after: { state },
  }),
  letters: ({ transaction, context, thing: application, checked: { state, reason } }) =>
    writeTo(transaction, applicantsOf(application), `APPLICATION_${state}`, {
      application,
      reason,
      hubUrl: context.hubUrl,
    }),
});
