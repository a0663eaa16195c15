/** A coordinator leaves the Covenant. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { TextInput } from '../../../../platform/acts/text-input.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { publishCoordinators } from '../../coordinator/coordinator.changes.ts';
import { contactReaders } from '../../letters/readers.ts';
import { writeTo } from '../../letters/write-to.ts';
import { onCoordinator } from '../coordinator-act.ts';
import { notNow } from '../coordinator-life.ts';
import { CoordinatorArguments } from '../life.inputs.ts';
import type { PlannedEndingRow } from '../planned-ending.entity.ts';
import { decidedEnding, decideEnding, plannedEnding } from '../planned-endings.ts';
import { MAX_REASON, originalOf } from '../reason.ts';

@ArgsType()
class WithdrawalFromCovenantArguments extends CoordinatorArguments {
  @Field(() => [TextInput], {
    nullable: true,
    description: 'Optional public reason, at most 5,000 characters per language.',
  })
  reason?: TextInput[] | null;

  @Field(() => DateScalar, { description: 'First day after the participation: today or later.' })
  endsOn: string;
}

export const withdrawFromCovenant = act({
  ...onCoordinator,
  name: 'withdrawFromCovenant',
  description:
    'Ends the participation at the request of the coordinator, today or on a later day. A second request changes the day. A letter confirms it.',
  args: WithdrawalFromCovenantArguments,
  check(args, { today }) {
    const checks = new Checks();
    const reason = args.reason?.length ? checks.wordings(['reason'], args.reason, MAX_REASON) : null;
    const endsOn = checks.day(['endsOn'], args.endsOn, { from: today });
    checks.mustHold();
    return { reason, endsOn };
  },
  // A second withdrawal replaces the day of the first; a decision of the Office stays.
  async rules({ transaction, context, thing: coordinator, checked: { reason, endsOn } }) {
    const decided = await plannedEnding(transaction, coordinator.id, 'DECIDED');
    if (decided?.status === 'TERMINATED') {
      const message = `The Office has already decided that the participation ends on ${decided.endsOn}.`;
      throw notNow('withdrawFromCovenant', coordinator.status, message);
    }
    const ending: PlannedEndingRow = {
      coordinatorId: coordinator.id,
      stage: 'DECIDED',
      status: 'WITHDRAWN',
      reason,
      heardOn: null,
      endsOn,
      proposedById: null,
      secondDeciderId: null,
      plannedAt: new Date().toISOString(),
    };
    return decidedEnding(coordinator, ending, context.today);
  },
  set: ({ decision }) => ({ status: decision.statusNow }),
  write: ({ transaction, decision }) => decideEnding(transaction, decision),
  trail: ({ thing: before, checked: { reason, endsOn }, decision }) => ({
    onBehalfOfId: before.id,
    reason: originalOf(reason),
    before: { status: before.status },
    after: { status: decision.statusNow, endsOn },
  }),
  changes: ({ transaction, id }) => publishCoordinators(transaction, [id]),
  letters: ({ transaction, thing: coordinator, checked }) =>
    writeTo(transaction, contactReaders(coordinator.contact), 'COORDINATOR_WITHDRAWN', { coordinator, ...checked }),
});
