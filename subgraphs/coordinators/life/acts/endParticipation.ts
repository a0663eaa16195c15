/** A decider of the Office proposes to end a participation; a second one confirms it with `confirmEnding`. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { contactReaders, personReaders } from '../../letters/readers.ts';
import { writeTo } from '../../letters/write-to.ts';
import { holdersOf, type RoleHolder } from '../../people/memberships-today.ts';
import { onCoordinator } from '../coordinator-act.ts';
import { DecisionArguments } from '../life.inputs.ts';
import { planEnding } from '../planned-endings.ts';
import { MAX_REASON, originalOf } from '../reason.ts';

@ArgsType()
class EndingArguments extends DecisionArguments {
  @Field(() => ID, { description: 'A second decider of the Office, who must confirm the ending.' })
  secondDeciderId: string;

  @Field(() => DateScalar, { description: 'Day of the hearing of the coordinator, not after today.' })
  heardOn: string;

  @Field(() => DateScalar, {
    description: 'First day after the participation: today or later, and not before the hearing.',
  })
  endsOn: string;
}

export const endParticipation = act({
  ...onCoordinator,
  name: 'endParticipation',
  description:
    'Proposes to end a participation, after a hearing and with reasons. It ends only if the second decider confirms it within 90 days. A new proposal replaces the previous one. A letter notifies the coordinator.',
  args: EndingArguments,
  check(args, { today, identity }) {
    const checks = new Checks();
    const reason = checks.wordings(['reason'], args.reason, MAX_REASON);
    const heardOn = checks.day(['heardOn'], args.heardOn, { until: today });
    const endsOn = checks.day(['endsOn'], args.endsOn, { from: today });
    checks.that(
      args.secondDeciderId !== identity.personId,
      ['secondDeciderId'],
      'twoPersons',
      'The second decider must be another person.',
    );
    checks.mustHold();
    return { reason, heardOn, endsOn };
  },
  async rules({ transaction, context, args }) {
    return { decider: await mustBeDecider(transaction, args.secondDeciderId, context.today) };
  },
  // A second proposal replaces the first, even if another decider made the first.
  write: ({ transaction, context, id, args: { secondDeciderId }, checked: { reason, heardOn, endsOn } }) =>
    planEnding(transaction, {
      coordinatorId: id,
      stage: 'PROPOSED',
      status: 'TERMINATED',
      reason,
      heardOn,
      endsOn,
      proposedById: context.identity.personId,
      secondDeciderId,
      plannedAt: new Date().toISOString(),
    }),
  trail: ({ args: { secondDeciderId }, checked: { reason, heardOn, endsOn } }) => ({
    reason: originalOf(reason),
    after: { heardOn, endsOn, secondDeciderId },
  }),
  async letters({ transaction, context: { hubUrl }, thing: coordinator, checked: { reason, endsOn }, decision }) {
    const proposal = { coordinator, reason, endsOn };
    await writeTo(transaction, contactReaders(coordinator.contact), 'COORDINATOR_ENDING_PROPOSED', proposal);
    await writeTo(transaction, personReaders([decision.decider]), 'ENDING_TO_CONFIRM', { coordinator, endsOn, hubUrl });
  },
});

async function mustBeDecider(from: Reads, personId: string, today: string): Promise<RoleHolder> {
  const deciders = await holdersOf(from, 'DECIDER', { bodyId: null, today });
  const decider = deciders.find((one) => one.personId === personId);
  if (decider) return decider;
  throw Refusal.invalid(['secondDeciderId'], 'decider', 'This person is no decider of the Office today.', [
    'a person with an active membership of the Office as DECIDER',
  ]);
}
