/** A decider of the Office proposes to end a participation; a second one confirms it with `confirmEnding`. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { listOfColumn } from '../../../../platform/database/list-column.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { onCoordinator } from '../coordinator-act.ts';
import { DecisionArguments } from '../life.inputs.ts';
import { lifeMessages, writeToCoordinator, writeToSecondDecider } from '../life.letters.ts';
import { planEnding } from '../planned-endings.ts';
import { MAX_REASON, originalOf } from '../reason.ts';

@ArgsType()
class EndingArguments extends DecisionArguments {
  @Field(() => ID, { description: 'Another person, a decider of the Office, who alone can confirm it.' })
  secondDeciderId: string;

  @Field(() => DateScalar, { description: 'Day on which the coordinator was heard; not after today.' })
  heardOn: string;

  @Field(() => DateScalar, {
    description: 'First day on which it takes part no more: today or later, and not before the hearing.',
  })
  endsOn: string;
}

export const endParticipation = act({
  ...onCoordinator,
  name: 'endParticipation',
  description:
    'Proposes to end a participation, after a hearing and with reasons. Nothing ends before the second decider confirms it, within 90 days; a new proposal takes the place of the one before. A letter tells it.',
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
    return { addressOfDecider: await mustBeDecider(transaction, args.secondDeciderId, context.today) };
  },
  // A second proposal takes the place of the first, also where another decider made that one.
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
    await writeToCoordinator(transaction, coordinator, lifeMessages.endingProposed(coordinator, reason, endsOn));
    await writeToSecondDecider(transaction, decision.addressOfDecider, { coordinator, endsOn, hubUrl });
  },
});

/** Answers the address of the decider; null for one who has signed in without. */
async function mustBeDecider(from: Reads, personId: string, today: string): Promise<string | null> {
  const rows = await from.select<{ roles: string; email: string | null }>(
    rawSql`SELECT m.roles, p.email FROM membership m JOIN person p ON p.id = m.personId
     WHERE m.personId = ? AND m.bodyId IS NULL AND m.state = 'ACTIVE'
     AND m.startsOn <= ? AND (m.endsOn IS NULL OR m.endsOn >= ?)`,
    [personId, today, today],
  );
  const decider = rows.find(({ roles }) => listOfColumn(roles).includes('DECIDER'));
  if (decider) return decider.email;
  throw Refusal.invalid(['secondDeciderId'], 'decider', 'This person is no decider of the Office today.', [
    'a person with an active membership of the Office as DECIDER',
  ]);
}
